/** The style of a report: for screens, dark surrounds and paper of A4. */
export const DOCUMENT_STYLE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#16191d;--ink-2:#565d66;--line:#d5d9de;--accent:#0b63a5}
@media (prefers-color-scheme:dark){:root{--paper:#15171a;--ink:#eceef0;--ink-2:#a9b0b8;--line:#363b41;--accent:#6db8f2}}
*{box-sizing:border-box}
body{margin:0 auto;padding:24px;max-width:752px;background:var(--paper);color:var(--ink);font:400 1rem/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue","Hiragino Sans","Noto Sans JP","Noto Sans CJK JP",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
h1{font:400 2.25rem/1.15 "Iowan Old Style","Palatino Linotype",Palatino,Georgia,serif;margin:0 0 8px}
h2{font:400 1.5rem/1.3 "Iowan Old Style","Palatino Linotype",Palatino,Georgia,serif;margin:48px 0 8px;break-after:avoid}
h3{font-size:1rem;margin:0 0 4px}
:lang(ja) h1,:lang(ja) h2{font-family:system-ui,"Hiragino Sans","Noto Sans JP","Noto Sans CJK JP",sans-serif}
p,figure,dl,dd{margin:0 0 8px}
ul{margin:0 0 16px;padding-inline-start:1.25em}
a{color:var(--accent)}
.answer{font-size:1.25rem;line-height:1.4;margin:16px 0}
.quiet,.colophon{color:var(--ink-2);font-size:.8125rem}
figure{margin:0 0 32px}
.drawing{overflow-x:auto}
details{margin:4px 0 8px}
summary{color:var(--accent);cursor:pointer;font-size:.8125rem}
.table{overflow-x:auto}
table{border-collapse:collapse;font-size:.8125rem;line-height:1.4;margin:8px 0}
th{text-align:start;font-weight:400}
thead th{color:var(--ink-2);vertical-align:bottom}
th,td{padding:3px 14px 3px 0;border-bottom:1px solid var(--line)}
.number{text-align:end;white-space:nowrap}
pre{white-space:pre-wrap;background:none;border-inline-start:3px solid var(--line);padding-inline-start:12px;font-size:.8125rem}
dt{margin-top:8px}
dd{color:var(--ink-2);font-size:.8125rem}
@page{size:A4;margin:16mm}
@media print{:root{--paper:#fff;--ink:#000;--ink-2:#444;--line:#bbb;--accent:#000}body{padding:0;max-width:none;font-size:10pt}figure,tr,dt,li{break-inside:avoid}dt{break-after:avoid}h2+p{break-after:avoid}figure:has(.numbers[open]){break-inside:auto}.numbers:not([open]){display:none}.entries::details-content{content-visibility:visible;block-size:auto}summary{color:var(--ink);list-style:none}.drawing svg{display:block;margin:0 auto;max-width:100%;max-height:210mm;width:auto;height:auto}}
`;
