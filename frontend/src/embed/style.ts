/**
 * Takes letters, size and colours from the page around it. A site that wants more says it by custom properties.
 * A constructed sheet is no inline style: it works under the strictest content security policy.
 */
export const STYLE = `
:host{display:block;font:inherit;color:inherit;line-height:1.5;text-align:start}
*{box-sizing:border-box}
h2,h3,h4,p,ul,dl,fieldset,section,article{margin:0 0 .75em}
h2{font-size:1.4em;line-height:1.25}h3{font-size:1.2em}h4{font-size:1.05em}
h2:focus{outline:none}
fieldset{border:0;padding:0;min-inline-size:0}legend{padding:0}
ul{padding-inline-start:1.25em}dd{margin:0 0 .5em}dt{font-weight:600}
section{border-block-start:2px solid currentColor;padding-block-start:.75em;margin-block-start:1.5em}
article{padding-block:.75em;border-block-end:1px solid currentColor}
a{color:var(--civicstore-link,inherit);display:inline-block;padding-block:.25rem}
button,select,input:not([type=radio],[type=checkbox]){font:inherit;color:inherit;background:transparent;border:1px solid currentColor;border-radius:var(--civicstore-radius,.25em);padding:.5em .75em;min-block-size:2.75rem;max-inline-size:100%}
select{color:CanvasText;background:Canvas}
button{cursor:pointer}
button.main{border-width:2px;font-weight:600;color:var(--civicstore-on-accent,inherit);background:var(--civicstore-accent,transparent)}
:is(button,select,input,summary,a):focus-visible{outline:3px solid currentColor;outline-offset:2px}
button.main:focus-visible{outline-color:var(--civicstore-focus,CurrentColor)}
input[type=radio],input[type=checkbox]{inline-size:1.5em;block-size:1.5em;flex:none;margin:0;accent-color:var(--civicstore-accent,auto)}
.choice{display:flex;gap:.75em;align-items:center;padding-block:.5em;min-block-size:2.75rem;cursor:pointer}
.line,.actions{display:flex;flex-wrap:wrap;gap:.75em;align-items:center;margin-block-end:1em}
.quiet{font-size:.9375em}
.fault{font-weight:600}.fault:empty{display:none}.fault:not(:empty)::before{content:"! "}
summary{cursor:pointer;padding-block:.5em}
.away{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{button,details:not([open]){display:none}}
`
