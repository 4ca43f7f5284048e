import type { Tekst } from "../../tekst.ts";
import { tekst } from "../maak.ts";
import { POSTSOORTEN, type Zinnen } from "./zinnen.ts";

type Soort = (typeof POSTSOORTEN)[number];

const BEZOEK = "- {bezoekdag}\n- {bezoektijd}";
const AFSPRAAK = `${BEZOEK}\n- {afspraakPlek}`;
const KORT_BEZOEK = "{bezoekdag}, {bezoektijd}.";
const KORTE_AFSPRAAK = "{bezoekdag}, {bezoektijd}, {afspraakPlek}.";

/** What is told, with room (letter, mail, WhatsApp) and without (SMS), and why one would follow the link. */
interface Kern {
	readonly lang: readonly string[];
	readonly app: readonly string[];
	readonly sms: readonly string[];
	readonly keuze: string;
	readonly keuzeSms: string;
	/** How to say no, where the choice does not say it already. */
	readonly nee: { readonly lang: string; readonly app: string; readonly sms: string } | null;
}

function kernen(z: Zinnen): Record<Soort, Kern> {
	const kies = z.kies.replace(/\s*\{link\}/, "");
	const hulp = {
		keuze: kies,
		keuzeSms: kies,
		nee: { lang: z.nietNodig, app: z.antwoordNee, sms: z.nietNodigKort },
	};
	const anders = { keuze: z.anders, keuzeSms: z.andersKort, nee: null };
	const ik = z.ikBen;
	return {
		uitnodiging: { lang: [ik, z.aanbod], app: [ik, z.aanbodKort], sms: [z.aanbodKort], ...hulp },
		herinnering: { lang: [z.weer, ik, z.aanbod], app: [ik, z.weerKort, z.aanbodKort], sms: [z.weerKort], ...hulp },
		"aankondiging-huisbezoek": {
			lang: [ik, `${z.bezoek}\n${BEZOEK}`, z.aanbod, z.bezoekStaat],
			app: [ik, z.bezoek, KORT_BEZOEK],
			sms: [z.bezoek, KORT_BEZOEK],
			keuze: z.bezoekNee,
			keuzeSms: z.bezoekNeeKort,
			nee: null,
		},
		"aankondiging-bellen": { lang: [ik, z.ikBel, z.aanbod], app: [ik, z.ikBel], sms: [z.ikBel], ...hulp },
		"aankondiging-bericht": { lang: [ik, z.ikBericht, z.aanbod], app: [], sms: [], ...hulp },
		"afspraak-bevestiging": {
			lang: [`${z.afspraak}\n${AFSPRAAK}`, z.meenemen],
			app: [z.afspraak, KORTE_AFSPRAAK],
			sms: [z.afspraak, KORTE_AFSPRAAK],
			...anders,
		},
		"afspraak-herinnering": {
			lang: [`${z.afspraakGauw}\n${AFSPRAAK}`, z.meenemen],
			app: [z.afspraakGauw, KORTE_AFSPRAAK],
			sms: [z.afspraak, KORTE_AFSPRAAK],
			...anders,
		},
		"afspraak-gemist": {
			lang: [z.gemist],
			app: [z.gemist],
			sms: [z.gemist],
			keuze: z.gemistNieuw,
			keuzeSms: z.gemistNieuw,
			nee: null,
		},
		"afspraak-afgezegd": {
			lang: [`{bezoekdag}: ${z.afgezegd}`],
			app: ["{bezoekdag}:", z.afgezegd],
			sms: ["{bezoekdag}:", z.afgezegd],
			keuze: z.afgezegdNieuw,
			keuzeSms: z.afgezegdNieuw,
			nee: null,
		},
		"eerder-plek": {
			lang: [`${z.eerder}\n${AFSPRAAK}`],
			app: [z.eerder, KORTE_AFSPRAAK],
			sms: [z.eerder, KORTE_AFSPRAAK],
			keuze: kies,
			keuzeSms: "",
			nee: { lang: z.eerderNee, app: z.eerderNee, sms: z.eerderNeeKort },
		},
		tevredenheid: {
			lang: [z.tevreden],
			app: [z.tevreden],
			sms: [z.tevreden],
			keuze: "",
			keuzeSms: "",
			nee: { lang: z.tevredenVrij, app: z.tevredenVrij, sms: z.tevredenVrij },
		},
	};
}

const alineas = (...delen: (string | null | undefined)[]): string => delen.filter((deel) => deel).join("\n\n");
const regel = (...delen: (string | null | undefined)[]): string => delen.filter((deel) => deel).join(" ");

/** All texts of one language, for everybody: what goes out by itself. */
export function buildTeksten(z: Zinnen): readonly Tekst[] {
	const alle = kernen(z);
	const groet = `${z.groet}\n{medewerker}\n{gemeente}\n{medewerkerTelefoon}`;
	return POSTSOORTEN.flatMap((soort) => {
		const { lang, app, sms, keuze, keuzeSms, nee } = alle[soort];
		const deel = { soort, taal: z.taal };
		const post = { ...deel, onderwerp: z.onderwerpen[soort] };
		const klik = regel(keuze, "{link}");
		// On paper one types a code over; what can be chosen there is said by that sentence itself.
		const typ = regel(keuze.endsWith(":") ? null : keuze, z.kiesCode);
		const wie = app.includes(z.ikBen) ? null : "{medewerker}, {gemeente}";
		// An inbox shows the first lines: there the offer without a word about money, and the whole of it further down.
		const inMail = lang.map((zin) => (zin === z.aanbod ? z.aanbodKort : zin));
		const verder = lang.includes(z.aanbod) ? z.aanbod : null;
		const teksten = [
			tekst({ ...post, kanaal: "Mail" }, alineas(z.beste, ...inMail, klik, z.bel, verder, nee?.lang, groet)),
		];
		// A sooner slot and a question afterwards do not go by letter; what announces a message comes before it, by post.
		if (soort !== "eerder-plek" && soort !== "tevredenheid") {
			teksten.push(tekst({ ...post, kanaal: "Brief" }, alineas(z.beste, ...lang, typ, z.bel, nee?.lang, groet)));
		}
		if (soort !== "aankondiging-bericht") {
			const kort = regel(
				z.dag,
				"{medewerker}, {gemeente}.",
				...sms,
				keuzeSms,
				"{link}",
				"Tel. {medewerkerTelefoon}.",
				nee?.sms,
			);
			teksten.push(
				tekst({ ...deel, kanaal: "SMS" }, kort),
				tekst({ ...deel, kanaal: "WhatsApp" }, alineas(regel(z.dag, ...app), klik, regel(z.bel, nee?.app), wie)),
			);
		}
		return teksten;
	});
}
