import type { Insertable } from "kysely";
import type { DB } from "../database/types.ts";
import { addDagen, type Datum } from "../rules/kernel/datum.ts";
import { addWerkdagen } from "../rules/kernel/werkdagen.ts";
import type { Partnertype } from "../rules/vroegsignaal/partnertype.ts";

type Poging = Pick<
	Insertable<DB["contactpogingen"]>,
	"stap" | "kanaal" | "datum" | "dagdeel" | "bereikt" | "uitkomst"
> & { readonly datum: Datum };

/** What a state puts in the tables. */
export interface Staat {
	readonly zaak: Partial<Insertable<DB["zaken"]>>;
	readonly pogingen?: readonly Poging[];
	readonly achterstanden?: Partial<Record<Partnertype, number>>;
}

const gebeld = (datum: Datum, dagdeel: string): Poging => ({
	stap: "bellen",
	kanaal: "Telefoon",
	datum,
	dagdeel,
	bereikt: false,
	uitkomst: "geen-gehoor",
});

const bellen = (op: Datum, dagdeel: string, poging: number): Partial<Insertable<DB["zaken"]>> => ({
	volgende_stap: "bellen",
	volgende_kanaal: "Telefoon",
	volgende_op: op,
	volgende_dagdeel: dagdeel,
	volgende_poging: poging,
	volgende_max: 3,
	volgende_omdat: poging === 1 ? "Dit is de eerste stap van de aanpak." : `Poging ${poging} van 3.`,
});

const stap = (kanaal: string, naam: string, op: Datum, omdat: string): Partial<Insertable<DB["zaken"]>> => ({
	volgende_stap: naam,
	volgende_kanaal: kanaal,
	volgende_op: op,
	volgende_poging: 1,
	volgende_max: 1,
	volgende_omdat: omdat,
});

/** The states in which a zaak can be met, as the work list shows them. */
export const ZAAKSTATEN = {
	"te-bellen": (vandaag) => ({ zaak: bellen(vandaag, "Ochtend", 1) }),
	"tweede-belpoging": (vandaag) => {
		const eerder = addDagen(vandaag, -4);
		return {
			zaak: {
				...bellen(vandaag, "Middag", 2),
				opgepakt_op: eerder,
				pogingen: 1,
				laatste_poging_op: eerder,
				laatste_poging_dagdeel: "Avond",
			},
			pogingen: [gebeld(eerder, "Avond")],
		};
	},
	"komt-morgen": (vandaag) => ({ zaak: bellen(addDagen(vandaag, 1), "Ochtend", 1) }),
	"blijft-liggen": (vandaag) => ({ zaak: bellen(addDagen(vandaag, -12), "Ochtend", 1) }),
	crisis: (vandaag) => ({
		zaak: {
			...bellen(vandaag, "Ochtend", 1),
			signaaltypen: ["Crisis"],
			spoed: true,
			uiterlijk: addWerkdagen(addDagen(vandaag, -3), 3),
			regel: "crisis",
			omdat: "Bij een crisismelding zoeken we meteen persoonlijk contact.",
			match_uitleg: "Er is één signaal op dit adres: dreigende afsluiting van water.",
		},
		achterstanden: { Water: 46_000 },
	}),
	terugbellen: (vandaag) => ({
		zaak: {
			status: "in-gesprek",
			...stap("Telefoon", "terugbellen", vandaag, "Je hebt afgesproken om terug te bellen."),
			volgende_dagdeel: "Middag",
			terugbellen_op: new Date(`${vandaag}T13:00:00Z`),
			bereikt: true,
			pogingen: 1,
			laatste_poging_op: addDagen(vandaag, -3),
			laatste_poging_dagdeel: "Middag",
		},
		pogingen: [{ ...gebeld(addDagen(vandaag, -3), "Middag"), bereikt: true, uitkomst: "terugbellen" }],
	}),
	"hulp-aanvaard": (vandaag) => ({
		zaak: {
			status: "in-gesprek",
			...stap("Afspraak op locatie", "gesprek", vandaag, "De inwoner wil hulp: maak een afspraak."),
			opgepakt_op: addDagen(vandaag, -24),
			hulp_aanvaard_op: addDagen(vandaag, -23),
			uiterlijk: addDagen(vandaag, 5),
			bereikt: true,
			pogingen: 1,
			laatste_poging_op: addDagen(vandaag, -23),
			laatste_poging_dagdeel: "Ochtend",
		},
		pogingen: [{ ...gebeld(addDagen(vandaag, -23), "Ochtend"), bereikt: true, uitkomst: "hulp-aanvaard" }],
	}),
	bezoek: (vandaag) => ({
		zaak: {
			...stap("Huisbezoek", "bezoek-1", vandaag, "Dit is aangekondigd op ma 16 november."),
			volgende_dagdeel: "Middag",
			opgepakt_op: addDagen(vandaag, -20),
			pogingen: 4,
			laatste_poging_op: addDagen(vandaag, -7),
			laatste_poging_dagdeel: "Middag",
		},
		pogingen: [
			gebeld(addDagen(vandaag, -20), "Ochtend"),
			gebeld(addDagen(vandaag, -17), "Middag"),
			gebeld(addDagen(vandaag, -13), "Ochtend"),
			{
				stap: "aankondiging-bezoek",
				kanaal: "Brief",
				datum: addDagen(vandaag, -7),
				dagdeel: "Middag",
				bereikt: false,
				uitkomst: "verstuurd",
			},
		],
	}),
	whatsapp: (vandaag) => ({
		zaak: {
			...stap("WhatsApp", "whatsapp", vandaag, "Jongeren reageren eerder op een appje."),
			route: "jongeren",
			regel: "jongere",
			opgepakt_op: vandaag,
		},
		achterstanden: { Zorg: 32_000 },
	}),
	brief: (vandaag) => ({
		zaak: {
			...stap("Brief", "brief", vandaag, "Dit is de eerste stap van de aanpak."),
			route: "brief",
			regel: "overig",
		},
		achterstanden: { Water: 12_000 },
	}),
	"te-sluiten": (vandaag) => ({
		zaak: {
			...stap("Administratief", "sluiten", vandaag, "Alle stappen van de aanpak zijn gedaan."),
			volgende_poging: null,
			volgende_max: null,
		},
	}),
	gesloten: (vandaag) => ({
		zaak: {
			status: "gesloten",
			resultaat: "Inwoner heeft zelf al betaald/betalingsregeling getroffen",
			gesloten_op: addDagen(vandaag, -1),
		},
	}),
	"niet-opgepakt": () => ({
		zaak: {
			status: "niet-opgepakt",
			regel: "drempel-50-euro",
			omdat: "De achterstand is lager dan de drempel van € 50.",
			route: null,
			opgepakt_op: null,
		},
		achterstanden: { Water: 4_200 },
	}),
} as const satisfies Record<string, (vandaag: Datum) => Staat>;
/** Name of a state. */
export type Zaakstaat = keyof typeof ZAAKSTATEN;
