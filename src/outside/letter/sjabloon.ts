/**
 * The letters as a Typst program. Everything personal comes out of two data files (`/brieven.json`, `/codes.bin`), so no
 * text of a resident or a colleague is ever read as source. The order in the source is the order for who has it read
 * aloud: sender, address, date, heading, text. Counting pages (`tel`) makes Typst lay everything out several times, so
 * that is only asked when a letter turned out to have more than one.
 */
export const BRIEFSJABLOON = `
#let alles = json("/brieven.json")
#let codes = read("/codes.bin", encoding: none)
#let opmaak = alles.opmaak
#let mm(tekst) = float(tekst) * 1mm

#set document(title: alles.titel, author: opmaak.afzendernaam, date: none)
#set page(
  paper: "a4",
  margin: (x: 25mm, top: 20mm, bottom: 22mm),
  footer: if alles.tel { context {
    let blad = counter(page).get().first()
    if blad > 1 { align(center, text(size: 9pt, str(blad))) }
  } },
)
#set text(font: alles.families, size: 11pt, lang: "nl", hyphenate: false)
#set par(leading: 0.75em, spacing: 1.35em)
#show heading: set text(size: 13pt, weight: 700)
#show heading: set block(above: 0pt, below: 1.35em)

#let reik = (F: (0mm, 5mm), A: (0mm, 3.15mm), D: (1.85mm, 5mm), T: (1.85mm, 3.15mm))
#let kix(strepen) = pdf.artifact(box(height: 5mm, curve(stroke: 0.5mm + black, ..for (plaats, streep) in strepen.clusters().enumerate() {
  let (van, tot) = reik.at(streep)
  (curve.move((plaats * 1.15mm, van)), curve.line((plaats * 1.15mm, tot)))
})))

#let venster(b) = {
  let opzij = if opmaak.vensterzijde == "rechts" { 210mm - mm(opmaak.vensterOpzij) - mm(opmaak.vensterBreed) } else { mm(opmaak.vensterOpzij) }
  place(top + left, dx: opzij - 25mm, dy: mm(opmaak.vensterBoven) - 20mm, block(
    width: mm(opmaak.vensterBreed), height: mm(opmaak.vensterHoog), breakable: false, {
      set text(dir: ltr, lang: "nl", size: 10.5pt)
      set par(leading: 0.55em)
      block(below: 2.5mm, text(size: 7pt, opmaak.retouradres))
      block(above: 0pt, below: 3mm, b.adres.map(regel => [#regel]).join(linebreak()))
      if b.kix != none { kix(b.kix) }
    }))
}

#let stuk(deel) = {
  if deel.soort == "lijst" { list(..deel.regels.map(regel => [#regel])) } else { par(deel.regels.map(regel => [#regel]).join(linebreak())) }
}

#let brief(b) = {
  set text(lang: b.taal, dir: if b.rechts { rtl } else { ltr })
  if alles.tel {
    counter(page).update(1)
    context [#metadata(here().page())<begin>]
  }
  place(top + (if opmaak.vensterzijde == "rechts" { left } else { right }), block(text(dir: ltr, weight: 700, opmaak.afzendernaam)))
  venster(b)
  v(calc.max(mm(opmaak.vensterBoven) + mm(opmaak.vensterHoog) - 20mm + 10mm, 60mm))
  par(b.datum)
  v(4mm)
  heading(level: 1, b.onderwerp)
  for deel in b.delen { stuk(deel) }
  if b.ondertekening != none {
    v(14mm)
    par(b.ondertekening.map(regel => [#regel]).join(linebreak()))
  }
  if b.qr != none {
    v(6mm)
    block(breakable: false, image(codes.slice(b.qr.van, b.qr.tot), format: "png", width: 24mm, scaling: "pixelated", alt: b.qr.alt))
  }
}

#for (plaats, b) in alles.brieven.enumerate() {
  if plaats > 0 { pagebreak() }
  brief(b)
}
`;

/** The list for a colleague who writes by hand: what to do, a picture of it, and whom to write to. */
export const HANDSJABLOON = `
#let alles = json("/lijst.json")
#set document(title: alles.titel, author: alles.afzender, date: none)
#set page(paper: "a4", margin: 20mm, footer: context align(center, text(size: 9pt, counter(page).display("1 / 1", both: true))))
#set text(font: alles.families, size: 11pt, lang: "nl", hyphenate: false)
#set par(leading: 0.75em)
= #alles.titel
#grid(columns: (1fr, 62mm), gutter: 8mm,
  [
    == Zo doe je het
    #enum(..alles.stappen.map(stap => [#stap]))
  ],
  image("/beeld.svg", width: 62mm, alt: alles.beeldtekst),
)
== #alles.kop
#table(columns: (10mm, 1fr, 1fr, 16mm), stroke: 0.4pt, inset: 6pt,
  table.header([*Nr*], [*Naam*], [*Adres*], [*Klaar*]),
  ..alles.rijen.enumerate().map(((plaats, rij)) => (str(plaats + 1), rij.naam, rij.adres.join(linebreak()), [ ])).flatten(),
)
`;
