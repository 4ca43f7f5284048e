import { createHash } from "node:crypto";

/**
 * The whole style of the residents' pages: a letter with a green door. Its own small sheet and the fonts of the device, so
 * that the first view stays under 14 kB (one round trip), whatever telephone it is. Logical properties: Arabic mirrors by itself.
 */
const CSS = `
:root{color-scheme:light dark;--vd-tekst:#1c2421;--vd-grond:#fff;--vd-vlak:#f4f7f5;--vd-deur:#0b4f45;--vd-deur-hover:#073a33;
--vd-link:#0b4f45;--vd-lijn:#c9d3ce;--vd-rand:#6b7a73;--vd-gedempt:#55625c;--vd-urgent:#a3191c;--vd-urgent-vlak:#fdf1f0;
--vd-goed:#1b6b3a;--vd-goed-vlak:#eef7f1;--vd-focus:#1c2421;--vd-halo:#ffd84d}
*,*::before{box-sizing:border-box}
html{font:1.25rem/1.6 "Segoe UI",system-ui,-apple-system,"Noto Sans","Noto Sans Arabic",sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;color:var(--vd-tekst);background:var(--vd-grond);overflow-wrap:break-word}
a{color:var(--vd-link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--vd-focus);outline-offset:2px;box-shadow:0 0 0 6px var(--vd-halo)}
.sla{position:absolute;inset-inline-start:-99rem;background:var(--vd-grond);padding:.5rem 1rem}
.sla:focus{inset-inline-start:0}
header,main,footer{max-width:38rem;margin-inline:auto;padding:1rem 1.25rem}
.deur{background:var(--vd-deur);color:#fff}
.deur a{color:#fff}
.merk{margin:0;font-weight:700;font-size:1.1rem}
.talen{display:flex;flex-wrap:wrap;gap:.1rem 1rem;list-style:none;margin:.25rem 0 0;padding:0;font-size:.9rem}
.talen a{display:inline-block;padding:.25rem 0}
.talen [aria-current]{font-weight:700;text-decoration:none}
h1{font-size:1.7rem;line-height:1.25;margin:1rem 0}
h2{font-size:1.25rem;line-height:1.3;margin:2rem 0 .5rem}
h3{font-size:1.05rem;margin:1.25rem 0 .25rem}
p,ul{margin:.5rem 0}
.keuzes{list-style:none;padding:0;margin:1rem 0;display:grid;gap:.75rem}
.keuzes a{display:block;padding:1rem 1.25rem;border:2px solid var(--vd-deur);border-radius:4px;text-decoration:none;font-weight:700;font-size:1.15rem}
.keuzes li:first-child a{background:var(--vd-deur);color:#fff}
.keuzes a:hover{background:var(--vd-deur-hover);color:#fff}
.keuzes span{display:block;font-weight:400;font-size:1rem}
.knop{font:inherit;font-weight:700;min-height:3rem;padding:.5rem 1.25rem;border:2px solid var(--vd-deur);border-radius:4px;background:var(--vd-deur);color:#fff;cursor:pointer;text-decoration:none;display:inline-block}
.knop:hover{background:var(--vd-deur-hover)}
.stil{background:transparent;color:var(--vd-link)}
.stil:hover{background:var(--vd-vlak)}
.rij{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0;padding:0;list-style:none;align-items:center}
label,legend{display:block;font-weight:700;margin-top:1rem;padding:0}
fieldset{border:0;margin:0;padding:0;min-width:0}
.uitleg{margin:0;color:var(--vd-gedempt)}
input,textarea,select{font:inherit;color:inherit;background:var(--vd-grond);border:2px solid var(--vd-rand);border-radius:4px;padding:.5rem .75rem;width:100%;max-width:22rem;min-height:3rem}
.kort{width:3.75rem}.jaar{width:5.25rem}.kort,.jaar{padding-inline:.5rem}
.delen{display:flex;flex-wrap:wrap;gap:.5rem}
.delen label{margin-top:.5rem;font-weight:400}
.rondje{display:flex;gap:.75rem;align-items:center;font-weight:400;margin:.5rem 0}
.rondje input{width:1.5rem;height:1.5rem;min-height:0;flex:none}
.kaart,.fout,.goed{border-inline-start:6px solid var(--vd-deur);background:var(--vd-vlak);padding:.75rem 1.25rem;margin:1rem 0}
.kaart h2{margin-top:0}
.fout{border-color:var(--vd-urgent);background:var(--vd-urgent-vlak)}
.goed{border-color:var(--vd-goed);background:var(--vd-goed-vlak)}
.fout p:first-child,.goed p:first-child{font-weight:700}
[aria-invalid=true]{border-color:var(--vd-urgent)}
.tijden{display:grid;grid-template-columns:repeat(auto-fill,minmax(5.5rem,1fr));gap:.5rem;list-style:none;padding:0}
.tijden .knop{width:100%;padding-inline:.25rem;background:transparent;color:var(--vd-link)}
.tijden .knop:hover{background:var(--vd-deur);color:#fff}
footer{border-top:1px solid var(--vd-lijn);margin-top:2rem;font-size:1rem}
@media(prefers-color-scheme:dark){:root{--vd-tekst:#e6ece9;--vd-grond:#121816;--vd-vlak:#1b2421;--vd-link:#7fd0c0;--vd-lijn:#38443f;--vd-rand:#8b9a93;--vd-gedempt:#a9b6b0;
--vd-urgent:#ff9d98;--vd-urgent-vlak:#2c1716;--vd-goed:#8fd6a8;--vd-goed-vlak:#14241a;--vd-focus:#fff}.keuzes a{border-color:var(--vd-link)}}
@media print{.deur nav,footer{display:none}}
`;

const inhoud = Buffer.from(CSS.trim().replaceAll("\n", ""));

/** The sheet with its address, which carries a version: it may be cached for ever. */
export const STIJL = {
	url: `/statisch/inwoner-${createHash("sha256").update(inhoud).digest("hex").slice(0, 12)}.css`,
	inhoud,
} as const;
