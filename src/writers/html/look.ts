/** The style sheet. Light and dark follow the reader's system; the paper of the resume stays white. */
import { filterStyle } from './filters.js'
import { paperStyle } from './paper-look.js'

export const styleSheet = `
:root { color-scheme: light dark; --ink: #1f2328; --soft: #59616b; --back: #f5f4f1; --card: #ffffff; --line: #dedbd4;
  --faint: #ebe9e4; --error: #b42318; --warning: #8a5200; --note: #175cb5; --good: #1c6b3a; --gain: #e4f3e8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --soft: #a3abb5; --back: #131518; --card: #1c1f24;
  --line: #343941; --faint: #2a2e35; --error: #ff9b90; --warning: #f0bd6a; --note: #94c3ff; --good: #82d39b; --gain: #203829; } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding: 1.5rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--back); color: var(--ink); overflow-wrap: anywhere;
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
.top, main, footer { max-width: 84rem; margin: 0 auto; padding: 0 clamp(1rem, 3vw, 2.5rem); }
h1, h2, h3, h4, p, ul, ol, blockquote, fieldset { margin: 0; padding: 0; }
h1 { font-size: clamp(1.4rem, 1rem + 2vw, 2.1rem); line-height: 1.2; letter-spacing: -.015em; font-weight: 680; }
.card > :is(h2, h3):first-child { font-size: 1.15rem; line-height: 1.3; margin-bottom: .75rem; font-weight: 660; }
.result > h2 { font-size: 1.5rem; margin: 3rem 0 1rem; border-top: 2px solid var(--ink); padding-top: 1rem; }
.card > :is(h3, h4):not(:first-child) { font-size: 1rem; margin: 1.4rem 0 .6rem; }
:is(h2, h3, h4) small { color: var(--soft); font-weight: 400; font-size: .9em; margin-left: .25em; }
a { color: var(--note); text-underline-offset: .15em; text-decoration-thickness: from-font; }
:is(a, summary, .card):focus-visible, label:has(input:focus-visible) { outline: 3px solid var(--note); outline-offset: 2px; border-radius: .25rem; }
code { font: .84em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; color: var(--soft); }
.soft { color: var(--soft); font-size: .875rem; }
.good { color: var(--good); } .error { color: var(--error); } .warning { color: var(--warning); } .note { color: var(--note); }
.aside { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; z-index: 1; }
.top { padding-top: 2.2rem; padding-bottom: 1.4rem; }
.brand { font-weight: 700; font-size: .875rem; margin-bottom: .5rem; } .brand span { font-weight: 400; color: var(--soft); }
.gates { font-weight: 600; margin-top: .35rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: clamp(1rem, 2vw, 1.6rem); min-width: 0; }
.wide { overflow-x: auto; margin-bottom: 1.25rem; }
.result { display: grid; gap: 1.25rem; } .hero { display: grid; gap: 1.25rem; }
@media (min-width: 62rem) { .hero { grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr); } .hero > :only-child { grid-column: 1 / -1; } }

.score { display: grid; gap: 1rem 2rem; align-items: center; }
@media (min-width: 34rem) { .score { grid-template-columns: 10.5rem minmax(0, 1fr); } }
.dial { display: grid; place-items: center; max-width: 10.5rem; width: 100%; margin: 0 auto; } .dial > * { grid-area: 1 / 1; }
.dial p { text-align: center; font-size: .875rem; color: var(--soft); }
.dial strong { display: block; font-size: 3.1rem; line-height: 1; letter-spacing: -.04em; font-weight: 700; color: var(--ink); font-variant-numeric: tabular-nums; }
.ring { width: 100%; } .ring circle { fill: none; stroke-width: 9; } .ring .of { stroke: var(--faint); } .ring .got { stroke-linecap: round; }
.ring .notch { stroke: var(--ink); stroke-width: 2.5; }
.got.strong, .got.good { stroke: var(--good); } .got.fair { stroke: var(--warning); } .got.weak { stroke: var(--error); }
.bar { display: block; width: 100%; height: .4rem; border-radius: .2rem; } .bar .of { fill: var(--faint); } .bar .got { fill: var(--ink); stroke: none; }
.bar .weak { fill: var(--error); } .bar .fair { fill: var(--warning); } .bar :is(.good, .strong) { fill: var(--good); }
.stamps { display: flex; flex-wrap: wrap; gap: .25rem .9rem; align-items: center; margin-bottom: .8rem; }
.stamp { font-weight: 700; font-size: .8125rem; letter-spacing: .04em; border: 1.5px solid currentColor; border-radius: .35rem; padding: .02rem .5rem; }
.parts { list-style: none; display: grid; gap: .4rem; margin-bottom: .9rem; }
.parts li { display: grid; grid-template-columns: 6.2rem minmax(2rem, 1fr) 6rem; column-gap: .9rem; align-items: center; }
.parts .soft { grid-column: 2 / -1; font-size: .8125rem; margin-top: -.1rem; } .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.gain { color: var(--good); background: var(--gain); border-radius: .3rem; padding: .05rem .4rem; font-size: .875rem; font-weight: 650; white-space: nowrap; font-variant-numeric: tabular-nums; }
.fixes { list-style: none; display: grid; gap: .75rem; margin-bottom: 1rem; }
.fixes li { display: grid; grid-template-columns: 3.2rem minmax(0, 1fr); gap: .6rem; align-items: baseline; } .fixes .gain { text-align: center; }

.contents { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; font-size: .9375rem; }
@media (min-width: 62rem) { .contents { display: none; } }
.filters { display: flex; flex-wrap: wrap; gap: .6rem 2rem; } fieldset { border: 0; min-width: 0; display: flex; flex-wrap: wrap; gap: .35rem; align-items: center; }
legend { float: left; padding: 0; margin-right: .3rem; color: var(--soft); font-size: .875rem; }
.filters label { position: relative; border-radius: 1rem; cursor: pointer; }
.filters input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.filters label span { display: block; border: 1px solid var(--line); background: var(--card); border-radius: 1rem; padding: .15rem .75rem; font-size: .875rem; }
.filters small { color: var(--soft); font-size: .8125rem; } .filters input:checked + span { background: var(--ink); border-color: var(--ink); color: var(--card); font-weight: 600; }
.filters input:checked + span small { color: inherit; font-weight: 400; }

.lists { display: grid; gap: 1.25rem; align-content: start; min-width: 0; } .columns { display: grid; gap: 1.25rem; }
@media (min-width: 62rem) { .columns { grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr); align-items: start; }
  .columns .paper { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; } }
article { position: relative; padding: .85rem 0 .85rem 2.4rem; border-top: 1px solid var(--faint); }
.findings > article:first-of-type { border-top: 0; padding-top: 0; } article:last-child { padding-bottom: 0; }
article:not(:has(> .pin)) { padding-left: 0; } article > .pin { position: absolute; left: 0; }
article :is(h3, h4) { font-size: 1rem; font-weight: 600; line-height: 1.4; margin: .1rem 0 0; }
.about { font-size: .8125rem; color: var(--soft); display: flex; flex-wrap: wrap; gap: .1rem .7rem; align-items: baseline; }
.severity { font-weight: 700; } .about:has(.gain) { position: relative; padding-right: 3.6rem; } .about .gain { position: absolute; right: 0; top: -.1rem; }
blockquote { margin-top: .35rem; padding-left: .75rem; border-left: 3px solid var(--line); color: var(--soft); font-size: .9375rem; }
.fix { margin-top: .35rem; font-size: .9375rem; } .fix b { margin-right: .15rem; }
.pin { display: inline-grid; place-items: center; min-width: 1.6rem; height: 1.6rem; padding: 0 .3rem; border-radius: .8rem; border: 1.5px solid currentColor; background: var(--card);
  font-size: .8125rem; font-weight: 700; text-decoration: none; font-variant-numeric: tabular-nums; }
a.pin.error { color: var(--error); } a.pin.warning { color: var(--warning); } a.pin.note { color: var(--note); }
:is(article, li):target { background: color-mix(in srgb, var(--note) 12%, transparent); box-shadow: 0 0 0 .5rem color-mix(in srgb, var(--note) 12%, transparent); border-radius: .2rem; }
:is(article, li):focus { outline: none; }

.keywords { list-style: none; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(21rem, 100%), 1fr)); gap: .6rem; }
.keywords li { border: 1px solid var(--line); border-left: 4px solid var(--line); border-radius: .5rem; padding: .6rem .8rem; color: var(--ink); font-size: .9375rem; }
.keywords li.error { border-left-color: var(--error); } .keywords li.warning { border-left-color: var(--warning); } .keywords li.good { border-left-color: var(--good); }
.keywords .sign { display: inline-block; width: 1.2rem; font-weight: 700; } .keywords p { font-size: .875rem; color: var(--soft); } .keywords .fix { color: var(--ink); }
.state { font-weight: 600; } .keywords p a { white-space: nowrap; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; } th, td { text-align: left; font-weight: 400; padding: .45rem 1rem .45rem 0; border-bottom: 1px solid var(--faint); vertical-align: top; overflow-wrap: break-word; }
thead th, .stamp { white-space: nowrap; } thead th { color: var(--soft); font-size: .8125rem; } th.number, td.number { text-align: right; }
@media (max-width: 48rem) { .overview :is(th:nth-child(7), .best) { display: none; } }
.overview { min-width: 38rem; } .overview .mark { min-width: 8rem; } .overview td strong { font-size: 1.2rem; } .overview tbody th { font-weight: 600; }
summary { cursor: pointer; font-weight: 600; } details[open] summary { margin-bottom: 1rem; } details ul { padding-left: 1.2rem; }
footer { padding-top: 2rem; padding-bottom: 3rem; color: var(--soft); font-size: .875rem; }
${paperStyle}
${filterStyle}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print {
  :root { color-scheme: light; --ink: #1f2328; --soft: #4d545c; --back: #fff; --card: #fff; --line: #ccc; --faint: #e4e4e4;
    --error: #b42318; --warning: #8a5200; --note: #175cb5; --good: #1c6b3a; --gain: #fff; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  html { font-size: 10.5px; } body { background: #fff; } .top, main, footer { max-width: none; padding: 0 0 1rem; }
  .filters, .skip, .contents, details:not([open]) { display: none; } .card { border: 0; padding: 0; } a { color: inherit; }
  .hero { grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr); gap: 2rem; } .score { grid-template-columns: 9rem minmax(0, 1fr); }
  .columns { display: block; } .columns .paper { position: static; max-height: none; overflow: visible; break-before: page; margin-top: 0; }
  .findings { columns: 2; column-gap: 2rem; } .findings > :is(h2, h3):first-child { column-span: all; } .paper .soft { display: none; }
  h1, h2, h3, h4 { break-after: avoid; } article, li, tr, .page { break-inside: avoid; } .page { max-height: 84vh; } .result { display: block; } .result > * { margin-bottom: 1.5rem; }
}
`
