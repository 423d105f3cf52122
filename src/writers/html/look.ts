/** The style sheet. Light and dark follow the reader's system; the paper of the resume stays white. */
export const styleSheet = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --back: #f6f7f9; --card: #fff; --line: #d5dae0;
  --error: #b3261e; --warning: #8a5300; --note: #0b57a4; --good: #1a6b34; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --soft: #aab2bc; --back: #14171b; --card: #1d2126;
  --line: #3a4149; --error: #ff9d94; --warning: #f2c173; --note: #9cc9ff; --good: #83d69a; } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body { margin: 0; background: var(--back); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main, header, footer { max-width: 76rem; margin: 0 auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; margin: 1.2rem 0 .2rem; } h2 { font-size: 1.2rem; margin: 0 0 .6rem; } h3 { font-size: 1rem; margin: 1rem 0 .3rem; }
a { color: var(--note); } a:focus-visible, input:focus-visible, summary:focus-visible { outline: 3px solid var(--note); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
.soft { color: var(--soft); } .good { color: var(--good); } .error { color: var(--error); } .warning { color: var(--warning); } .note { color: var(--note); }
.score { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem 1.2rem; }
.score strong { font-size: 3.2rem; line-height: 1; } .verdict { font-weight: 700; border: 2px solid currentColor; border-radius: .4rem; padding: .1rem .6rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th, td { overflow-wrap: break-word; } td.number, th.number { text-align: right; white-space: nowrap; }
.bar { width: 100%; min-width: 3rem; height: .8rem; display: block; } .bar .of { fill: var(--line); } .bar .got { fill: var(--good); }
.columns { display: grid; gap: 1rem; } @media (min-width: 60rem) { .columns { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); align-items: start; } .columns .paper { position: sticky; top: 1rem; max-height: 96vh; overflow: auto; } }
fieldset { border: 0; padding: 0; margin: 0 0 .4rem; display: flex; flex-wrap: wrap; gap: .3rem 1rem; } legend { padding: 0; font-weight: 600; float: left; margin-right: 1rem; }
article { border-top: 1px solid var(--line); padding: .7rem 0; } article h3 { margin: 0; font-weight: 600; } article p { margin: .2rem 0; }
article:target, .mark:target rect { outline: 3px solid var(--note); } .severity { font-weight: 700; }
blockquote { margin: .3rem 0; padding: .2rem .7rem; border-left: 3px solid var(--line); } mark { background: #ffe08a; color: #1b1f24; }
code { font-family: ui-monospace, monospace; font-size: .9em; }
ol.fixes { padding-left: 1.4rem; } ol.fixes li { margin: .4rem 0; }
.page { display: block; width: 100%; height: auto; background: #fff; border: 1px solid var(--line); margin: 0 0 1rem; }
.page text { fill: #1b1f24; font-family: Arial, "Liberation Sans", sans-serif; } .page .strong { font-weight: 700; }
.page a.mark rect { fill: #ffe08a; fill-opacity: .55; stroke: #8a5300; stroke-width: .6; } .page a.error rect { fill: #ffb4ab; stroke: #b3261e; } .page a.note rect { fill: #cfe4ff; stroke: #0b57a4; }
ol.lines { list-style: none; margin: 0; padding: 1rem; background: #fff; color: #1b1f24; border: 1px solid var(--line); } ol.lines li { min-height: 1.5em; }
ol.lines .strong { font-weight: 700; } ol.lines a { color: inherit; }
body:has(#show-error:not(:checked)) article.is-error, body:has(#show-warning:not(:checked)) article.is-warning,
body:has(#show-note:not(:checked)) article.is-note, body:has(#show-keywords:not(:checked)) article.in-keywords,
body:has(#show-evidence:not(:checked)) article.in-evidence, body:has(#show-mistakes:not(:checked)) article.in-mistakes,
body:has(#show-wording:not(:checked)) article.in-wording, body:has(#show-readability:not(:checked)) article.in-readability { display: none; }
@media print { body { background: #fff; font-size: 9.5pt; line-height: 1.35; } h2, h3 { break-after: avoid; } article { padding: .2rem 0; } article h3, article blockquote { margin: 0; } fieldset, .skip { display: none; } .card { border: 0; padding: 0; } article, tr, li { break-inside: avoid; }
  .columns { display: block; } .columns .paper { position: static; max-height: none; overflow: visible; } .page { break-inside: avoid; } }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
`
