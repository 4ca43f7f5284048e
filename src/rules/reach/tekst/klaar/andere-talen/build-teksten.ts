import type { Tekst } from "../../tekst.ts";
import { tekst } from "../maak.ts";
import { POSTSOORTEN, type Zinnen } from "./zinnen.ts";

type Soort = (typeof POSTSOORTEN)[number];

const BEZOEK = "- {bezoekdag}\n- {bezoektijd}";
const AFSPRAAK = `${BEZOEK}\n- {afspraakPlek}`;
const KORTE_AFSPRAAK = "{bezoekdag}, {bezoektijd}, {afspraakPlek}.";
const NAAM = "{medewerker}, {gemeente}";
const BEL = "Tel. {medewerkerTelefoon}.";

/** What stands between the greeting and the way to choose, and what follows it. */
interface Kern {
	readonly lang: readonly string[];
	readonly kort: readonly string[];
	/** Why one would follow the link, when it is something else than choosing a moment. */
	readonly keuze?: string;
	readonly nee: string | null;
	readonly neeKort: string | null;
	/** What stands at the end of a WhatsApp message instead of `neeKort`. */
	readonly neeWhatsapp?: string;
}

function kernen(z: Zinnen): Record<Soort, Kern> {
	const hulp = { nee: z.nietNodig, neeKort: z.nietNodigKort, neeWhatsapp: z.antwoordNee };
	const anders = { keuze: z.anders, nee: null, neeKort: null };
	return {
		uitnodiging: { lang: [z.ikBen, z.aanbod], kort: [z.ikBen, z.aanbodKort], ...hulp },
		herinnering: { lang: [z.weer, z.ikBen, z.aanbod], kort: [z.ikBen, z.weerKort, z.aanbodKort], ...hulp },
		"aankondiging-huisbezoek": {
			lang: [z.ikBen, `${z.bezoek}\n${BEZOEK}`, z.aanbod, z.bezoekStaat],
			kort: [z.ikBen, z.bezoek, "{bezoekdag}, {bezoektijd}."],
			keuze: z.bezoekNee,
			nee: null,
			neeKort: null,
		},
		"aankondiging-bellen": { lang: [z.ikBen, z.ikBel, z.aanbod], kort: [z.ikBen, z.ikBel], ...hulp },
		"aankondiging-bericht": { lang: [z.ikBen, z.ikBericht, z.aanbod], kort: [z.ikBen, z.ikBericht], ...hulp },
		"afspraak-bevestiging": {
			lang: [`${z.afspraak}\n${AFSPRAAK}`, z.meenemen],
			kort: [z.afspraak, KORTE_AFSPRAAK],
			...anders,
		},
		"afspraak-herinnering": {
			lang: [`${z.afspraakGauw}\n${AFSPRAAK}`, z.meenemen],
			kort: [z.afspraakGauw, KORTE_AFSPRAAK],
			...anders,
		},
		"afspraak-gemist": { lang: [z.gemist], kort: [z.gemist], keuze: z.gemistNieuw, nee: null, neeKort: null },
		"afspraak-afgezegd": {
			lang: [`${z.afgezegd}\n- {bezoekdag}`],
			kort: [z.afgezegd, "{bezoekdag}."],
			keuze: z.afgezegdNieuw,
			nee: null,
			neeKort: null,
		},
		"eerder-plek": {
			lang: [`${z.eerder}\n${AFSPRAAK}`],
			kort: [z.eerder, KORTE_AFSPRAAK],
			nee: z.eerderNee,
			neeKort: z.eerderNee,
		},
		tevredenheid: {
			lang: [z.tevreden],
			kort: [z.tevreden],
			keuze: "",
			nee: z.tevredenVrij,
			neeKort: z.tevredenVrij,
		},
	};
}

const alineas = (...delen: (string | null)[]): string => delen.filter((deel) => deel).join("\n\n");
const regel = (...delen: (string | null)[]): string => delen.filter((deel) => deel).join(" ");

/** All texts of one language, for everybody: what goes out by itself. */
export function buildTeksten(z: Zinnen): readonly Tekst[] {
	const alle = kernen(z);
	const groet = `${z.groet}\n{medewerker}\n{gemeente}\n{medewerkerTelefoon}`;
	return POSTSOORTEN.flatMap((soort) => {
		const { lang, kort, keuze, nee, neeKort, neeWhatsapp } = alle[soort];
		const link = keuze === undefined ? z.kies : regel(keuze, "{link}");
		const deel = { soort, taal: z.taal };
		const post = { ...deel, onderwerp: z.onderwerpen[soort] };
		const brief = alineas(z.beste, ...lang, regel(keuze ?? null, z.kiesCode), z.bel, nee, groet);
		const mail = alineas(z.beste, ...lang, link, z.bel, nee, groet);
		const naam = kort.includes(z.ikBen) ? null : NAAM;
		const sms = regel(z.dag, ...kort, link, BEL, neeKort, naam);
		const whatsapp = alineas(regel(z.dag, ...kort), link, regel(z.bel, neeWhatsapp ?? neeKort), naam);
		const teksten = [tekst({ ...post, kanaal: "Mail" }, mail)];
		// A sooner slot and a question afterwards do not go by letter; a letter that announces a message comes before it.
		if (soort !== "eerder-plek" && soort !== "tevredenheid") teksten.push(tekst({ ...post, kanaal: "Brief" }, brief));
		if (soort !== "aankondiging-bericht") {
			teksten.push(tekst({ ...deel, kanaal: "SMS" }, sms), tekst({ ...deel, kanaal: "WhatsApp" }, whatsapp));
		}
		return teksten;
	});
}
