/** How the pages of the resume look: paper, whatever the scheme around it. */
export const paperStyle = `
.page { display: block; width: 100%; height: auto; margin: 0 0 1rem; --error: #b42318; --warning: #a15c00; --note: #175cb5; --good: #1c6b3a; }
svg .sheet { fill: #fff; stroke: #c9c6bf; stroke-width: .75; } svg .rule { fill: #8b8f94; } svg .picture { fill: #e3e1dc; stroke: #aaa69e; stroke-dasharray: 3 2; }
.page text { font-family: Arial, "Liberation Sans", Helvetica, sans-serif; white-space: pre; }
.page text.serif { font-family: "Times New Roman", "Liberation Serif", Times, serif; } .page text.mono { font-family: "Courier New", "Liberation Mono", Courier, monospace; }
.page .b { font-weight: 700; } .page .i { font-style: italic; }
.spot .over { fill: currentColor; fill-opacity: .13; stroke: #fff; stroke-opacity: .6; stroke-width: .8; } .spot .under { fill: none; stroke: currentColor; stroke-width: 1.3; }
.spot.error .over { stroke: currentColor; stroke-opacity: 1; stroke-width: 1; } .spot.note .under { stroke-dasharray: 1.6 1.8; }
.page .spot.error { color: var(--error); } .page .spot.warning { color: var(--warning); } .page .spot.note { color: var(--note); }
.page .spot circle { fill: #fff; stroke: currentColor; stroke-width: 1.2; } .page .spot .number { fill: currentColor; text-anchor: middle; font-weight: 700; }
.page .spot:is(:hover, :focus-visible, :target) .over { fill-opacity: .32; } .page .spot:is(:hover, :focus-visible, :target) circle { fill: currentColor; }
.page .spot:is(:hover, :focus-visible, :target) .number { fill: #fff; } .page .spot:focus-visible { outline: 2px solid var(--note); outline-offset: 1px; }
.hit { fill: var(--good); fill-opacity: .75; } .page .hit:target { stroke: var(--good); stroke-width: 3; fill-opacity: 1; }
.flow { background: #fff; color: #1f2328; border: 1px solid #c9c6bf; border-radius: .2rem; padding: clamp(1rem, 4vw, 2.5rem); margin-bottom: 1rem; font-size: .9375rem; line-height: 1.6;
  --card: #fff; --error: #b42318; --warning: #8a5200; --note: #175cb5; --good: #1c6b3a; }
.flow p { margin: .25rem 0; min-height: .6rem; white-space: pre-wrap; } .flow .first { font-size: 1.5rem; line-height: 1.25; font-weight: 650; } .flow .second { font-size: 1.1rem; font-weight: 650; margin-top: .9rem; }
.flow .third { font-weight: 650; margin-top: .6rem; } .flow .item { padding-left: 1.2rem; text-indent: -1.2rem; } .flow .marker { display: inline-block; width: 1.2rem; text-indent: 0; } .flow .gap { display: inline-block; width: 2.5rem; }
.flow .pin { min-width: 1.25rem; height: 1.25rem; font-size: .6875rem; line-height: 1; vertical-align: super; margin: 0 .1rem; text-indent: 0; padding: 0 .2rem; } .flow .pin:target { outline: 3px solid currentColor; }
.flow .hit:target + mark { outline: 3px solid var(--good); }
mark[class] { color: inherit; background: none; border-radius: .1rem; padding: 0 .05em; } mark.keyword { border-bottom: 2px solid #3f9a60; }
blockquote mark[class] { color: var(--ink); } mark.error { background: color-mix(in srgb, var(--error) 16%, transparent); outline: 1px solid var(--error); }
mark.warning { background: color-mix(in srgb, var(--warning) 18%, transparent); border-bottom: 2px solid var(--warning); } mark.note { background: color-mix(in srgb, var(--note) 14%, transparent); border-bottom: 2px dotted var(--note); }
.legend { font-size: .8125rem; display: flex; flex-wrap: wrap; gap: .3rem 1rem; margin-bottom: .75rem; }
`
