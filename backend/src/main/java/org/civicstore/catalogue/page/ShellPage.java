package org.civicstore.catalogue.page;

/** An empty page that script fills: sign-in, account, My apps and the consoles. */
public record ShellPage(Frame frame) {}
