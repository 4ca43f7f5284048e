import { describe, expect, test } from "vitest";
import { WERKINSTRUCTIES } from "../../decide/ready-ones.ts";
import type { Kanaal } from "../../zaak/contactsoort.ts";
import { stappenVoor } from "../../zaak/route.ts";
import { checkTekst } from "./check-tekst.ts";
import { chooseSoort } from "./choose-soort.ts";
import { chooseTekst } from "./choose-tekst.ts";
import { fillTekst } from "./fill-tekst.ts";
import { KLARE_TEKSTEN } from "./klaar/klare-teksten.ts";
import { DOELGROEPEN, TALEN, type Tekst, type Tekstsoort } from "./tekst.ts";
import { LEESNORM, measureLeesniveau } from "./toets/leesniveau.ts";
import { BEDRAG, verbodenWoorden } from "./toets/verboden-woorden.ts";
import { voorbeeldgegevens } from "./toets/voorbeeldgegevens.ts";
import { woordpatroon } from "./toets/woordpatroon.ts";

const wat = ({ taal, soort, kanaal, doelgroep }: Tekst) => `${taal} ${soort} ${kanaal} ${doelgroep}`;
const BERICHTKANALEN: readonly Kanaal[] = ["Brief", "Mail", "SMS", "WhatsApp"];

/** What goes out by itself, and through which kanalen: what announces a message comes by post or mail, a question does not. */
const VAN_ZELF: readonly { readonly soort: Tekstsoort; readonly kanalen: readonly Kanaal[] }[] = [
	{ soort: "uitnodiging", kanalen: BERICHTKANALEN },
	{ soort: "herinnering", kanalen: BERICHTKANALEN },
	{ soort: "aankondiging-huisbezoek", kanalen: BERICHTKANALEN },
	{ soort: "aankondiging-bellen", kanalen: BERICHTKANALEN },
	{ soort: "aankondiging-bericht", kanalen: ["Brief", "Mail"] },
	{ soort: "afspraak-bevestiging", kanalen: BERICHTKANALEN },
	{ soort: "afspraak-herinnering", kanalen: BERICHTKANALEN },
	{ soort: "afspraak-gemist", kanalen: BERICHTKANALEN },
	{ soort: "afspraak-afgezegd", kanalen: BERICHTKANALEN },
	{ soort: "eerder-plek", kanalen: ["Mail", "SMS", "WhatsApp"] },
	{ soort: "tevredenheid", kanalen: ["Mail", "SMS", "WhatsApp"] },
];

/** Every purpose and kanaal that any step of any ready werkinstructie comes to, for every kind of resident. */
function listGevraagd(): ReadonlyMap<string, { soort: Tekstsoort; kanaal: Kanaal }> {
	const gevraagd = new Map<string, { soort: Tekstsoort; kanaal: Kanaal }>();
	const janee = [true, false];
	for (const { routes } of Object.values(WERKINSTRUCTIES)) {
		for (const route of Object.values(routes)) {
			for (const telefoonBekend of janee)
				for (const mobielBekend of janee)
					for (const emailBekend of janee)
						for (const nietBezoeken of janee) {
							const contact = { telefoonBekend, mobielBekend, emailBekend };
							const stappen = stappenVoor(route.stappen, contact, nietBezoeken);
							for (const stap of stappen)
								for (const kanaal of [stap.kanaal, ...(stap.ofKanaal ? [stap.ofKanaal] : [])])
									for (let poging = 1; poging <= stap.maxPogingen; poging += 1) {
										const soort = chooseSoort({ ...stap, kanaal }, stappen, poging);
										if (soort) gevraagd.set(`${soort} ${kanaal}`, { soort, kanaal });
									}
						}
		}
	}
	return gevraagd;
}

describe("the ready set", () => {
	test("every text in every language for every route has no forbidden word, no unfilled variable and reads easily", () => {
		const gevraagd = [...listGevraagd().values()];
		expect(gevraagd.map(({ soort, kanaal }) => `${soort} ${kanaal}`).sort()).toEqual([
			"aankondiging-bellen Brief",
			"aankondiging-bericht Brief",
			"aankondiging-huisbezoek Brief",
			"aankondiging-huisbezoek Kaartje",
			"gesprek Telefoon",
			"herinnering Brief",
			"herinnering WhatsApp",
			"niet-thuis Kaartje",
			"uitnodiging Brief",
			"uitnodiging Mail",
			"uitnodiging SMS",
			"uitnodiging WhatsApp",
		]);
		const fouten: string[] = [];
		// A phone step may end in a voicemail; an appointment and what follows comes from any route.
		const alle = new Map([...gevraagd, ...KLARE_TEKSTEN].map((een) => [`${een.soort} ${een.kanaal}`, een])).values();
		const patronen = Object.fromEntries(
			TALEN.map((taal) => {
				const { achterstand, partner } = verbodenWoorden(taal);
				return [taal, [woordpatroon(achterstand), woordpatroon(partner), BEDRAG, /[{}]/g]];
			}),
		);
		for (const { soort, kanaal } of alle)
			for (const doelgroep of DOELGROEPEN)
				for (const taal of TALEN) {
					const tekst = chooseTekst([], { soort, kanaal, doelgroep, taal });
					if (!tekst) {
						fouten.push(`${taal} ${soort} ${kanaal} ${doelgroep}: er is geen tekst`);
						continue;
					}
					// Dutch in place of another language is no promise kept.
					if (tekst.taal !== taal && VAN_ZELF.some((een) => een.soort === soort && een.kanalen.includes(kanaal)))
						fouten.push(`${taal} ${soort} ${kanaal} ${doelgroep}: alleen in het Nederlands`);
					const gevuld = fillTekst(tekst, voorbeeldgegevens(tekst.taal));
					if (!gevuld.ok) {
						fouten.push(`${wat(tekst)}: ${gevuld.reden.uitleg}`);
						continue;
					}
					const heel = `${gevuld.waarde.onderwerp ?? ""}\n${gevuld.waarde.tekst}`;
					for (const patroon of patronen[tekst.taal]!)
						for (const [woord] of heel.matchAll(patroon)) fouten.push(`${wat(tekst)}: "${woord}"`);
					const niveau = tekst.taal === "nl" ? measureLeesniveau(tekst.inhoud) : null;
					if (niveau && niveau.score < LEESNORM) fouten.push(`${wat(tekst)}: leesniveau ${niveau.score}`);
				}
		expect(fouten).toEqual([]);
	});

	test("no ready text has a fault or a warning of our own checks", () => {
		const gevonden = KLARE_TEKSTEN.flatMap((tekst) =>
			checkTekst(tekst)
				.bevindingen.filter(({ ernst }) => ernst !== "tip")
				.map(({ soort, fragment }) => `${wat(tekst)}: ${soort} ${fragment ?? ""}`),
		);
		expect(gevonden).toEqual([]);
	});

	test("what goes out by itself exists in all seven languages, for every kanaal that carries it", () => {
		const mist = VAN_ZELF.flatMap(({ soort, kanalen }) =>
			kanalen.flatMap((kanaal) =>
				TALEN.filter((taal) => chooseTekst([], { soort, kanaal, doelgroep: "jong", taal })?.taal !== taal).map(
					(taal) => `${taal} ${soort} ${kanaal}`,
				),
			),
		);
		expect(mist).toEqual([]);
	});

	test("the first lines of a mail, as an inbox shows them with the shortest names, say nothing about money", () => {
		const kort = {
			aanhef: "A. Bos",
			gemeente: "gemeente Epe",
			medewerker: "Jan Ek",
			afspraakPlek: "Hal",
			inloop: null,
		};
		const gezien = KLARE_TEKSTEN.filter(({ kanaal }) => kanaal === "Mail").flatMap((tekst) => {
			const gevuld = fillTekst(tekst, { ...voorbeeldgegevens(tekst.taal), ...kort });
			const regel = gevuld.ok ? gevuld.waarde.tekst.slice(0, 200) : "";
			const [woord] = regel.match(woordpatroon(verbodenWoorden(tekst.taal).geld)) ?? [];
			return woord ? [`${wat(tekst)}: ${woord}`] : [];
		});
		expect(gezien).toEqual([]);
	});

	test("each text stands in it once, and the words differ where the audience does", () => {
		const sleutels = KLARE_TEKSTEN.map(wat);
		expect(new Set(sleutels).size).toBe(sleutels.length);
		const uitnodigingen = DOELGROEPEN.map(
			(doelgroep) => chooseTekst([], { soort: "uitnodiging", kanaal: "SMS", doelgroep, taal: "nl" })?.inhoud,
		);
		expect(new Set(uitnodigingen).size).toBe(DOELGROEPEN.length);
	});

	test("a card says a name, a number and the question to call, and nothing about who or why", () => {
		for (const kaart of KLARE_TEKSTEN.filter(({ kanaal }) => kanaal === "Kaartje")) {
			expect(kaart.inhoud).toContain("{medewerker}\n{medewerkerTelefoon}");
			expect(kaart.inhoud).not.toMatch(/\{(?:aanhef|naam|gemeente|link)\}|hulp|geld|rekening/);
		}
	});
});
