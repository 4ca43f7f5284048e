import { z } from "zod";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { PARTNERTYPEN } from "../vroegsignaal/partnertype.ts";
import { SIGNAALTYPEN } from "../vroegsignaal/signaaltype.ts";
import { DAGDELEN, KANALEN, type Kanaal } from "../zaak/contactsoort.ts";
import { EINDRESULTATEN, type EindresultaatNaam } from "../zaak/eindresultaat.ts";
import { MAANDMOMENTEN, STAPVOORWAARDEN, STOPMOMENTEN, type Stap } from "../zaak/route.ts";
import { dutchError, formatVormfouten, type Vormfout } from "./vormfout.ts";

const geheel = z.int().nonnegative();
const tekst = z.string().trim();
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "gebruik kleine letters, cijfers en streepjes");
/** Both bounds belong to it: from `vanaf` up to and including `totEnMet`. */
const bereik = z
	.strictObject({ vanaf: geheel.optional(), totEnMet: geheel.optional() })
	.refine((b) => b.vanaf === undefined || b.totEnMet === undefined || b.vanaf <= b.totEnMet, {
		error: "'vanaf' is hoger dan 'tot en met'",
	});
export type Bereik = z.infer<typeof bereik>;

/** Facts that are yes or no. */
export const JA_NEE_FEITEN = [
	"meervoudig",
	"opeenvolgend",
	"eersteMelding",
	"herhaalmelding",
	"bedragGestegen",
	"minderjarigeKinderen",
	"telefoonBekend",
	"mobielBekend",
	"emailBekend",
	"eerderGeenHulp",
	"bekendBijSchuldhulp",
	"warmeOverdracht",
	"nietBezoeken",
	"sleper",
] as const;
const jaNee = z.boolean().optional();
const jaNeeVormen = Object.fromEntries(JA_NEE_FEITEN.map((naam) => [naam, jaNee])) as {
	[naam in (typeof JA_NEE_FEITEN)[number]]: typeof jaNee;
};

/** All that is filled in must hold at once. */
const voorwaarde = z.strictObject({
	/** At least one of these is in the zaak. */
	partnertypen: z.array(z.enum(PARTNERTYPEN)).min(1).optional(),
	/** Nothing but these is in the zaak. */
	alleenPartnertypen: z.array(z.enum(PARTNERTYPEN)).min(1).optional(),
	aantalPartnertypen: bereik.optional(),
	signaaltypen: z.array(z.enum(SIGNAALTYPEN)).min(1).optional(),
	/** None of these is in the zaak. */
	zonderSignaaltypen: z.array(z.enum(SIGNAALTYPEN)).min(1).optional(),
	bedragCent: bereik.optional(),
	maandenAchterstand: bereik.optional(),
	/** An unknown age fits no range. */
	leeftijd: bereik.optional(),
	...jaNeeVormen,
});
export type Voorwaarde = z.infer<typeof voorwaarde>;

/** The conditions of a row; `eenVan`: at least one of these groups must hold as well. No conditions = always. */
const voorwaarden = voorwaarde.extend({ eenVan: z.array(voorwaarde).min(1).optional() });
export type Voorwaarden = z.infer<typeof voorwaarden>;

const verantwoording = { omdat: tekst, bron: tekst };

const drempel = z.strictObject({
	id,
	als: voorwaarden,
	/** A zaak below this amount is not picked up; exactly this amount is. */
	bedragCent: geheel,
	/** Another amount in a month with more signalen than this (capacity). */
	bijDrukte: z.strictObject({ bijMeerDan: geheel, bedragCent: geheel }).optional(),
	...verantwoording,
});
export type Drempel = z.infer<typeof drempel>;

const uitsluitingBasis = { id, als: voorwaarden, ...verantwoording };
const uitsluiting = z.discriminatedUnion("soort", [
	z.strictObject({ soort: z.literal("bekend-bij-schuldhulp"), ...uitsluitingBasis }),
	z.strictObject({ soort: z.literal("herhaalde-melding"), ...uitsluitingBasis }),
	/** `maanden`: how far back a refusal counts; who gathers the facts uses it for `eerderGeenHulp`. */
	z.strictObject({ soort: z.literal("eerder-geen-hulp"), maanden: z.int().min(1).max(24), ...uitsluitingBasis }),
	z.strictObject({
		soort: z.literal("sleper"),
		dan: z.union([z.enum(["oppakken", "niet-oppakken"]), z.strictObject({ route: id })]),
		...uitsluitingBasis,
	}),
	/** Explains the do-not-visit list on the page. The list itself always holds, with or without this row. */
	z.strictObject({ soort: z.literal("niet-bezoeken"), ...uitsluitingBasis }),
]);
export type Uitsluiting = z.infer<typeof uitsluiting>;

const beslisregel = z.strictObject({ id, als: voorwaarden, route: id, ...verantwoording });
export type Beslisregel = z.infer<typeof beslisregel>;

const stap: z.ZodType<Stap> = z.strictObject({
	id,
	kanaal: z.enum(KANALEN),
	ofKanaal: z.enum(KANALEN).optional(),
	wanneer: z.union([z.strictObject({ dag: geheel }), z.strictObject({ moment: z.enum(MAANDMOMENTEN) })]),
	dagdeel: z.enum([...DAGDELEN, "wisselend"]).nullable(),
	maxPogingen: geheel,
	tussenDagen: z.int().min(1),
	aankondiging: id.nullable(),
	duo: z.boolean(),
	metPartner: tekst.nullable(),
	voorwaarde: z.enum(STAPVOORWAARDEN).nullable(),
	alleenAls: z.strictObject({ telefoonBekend: jaNee, mobielBekend: jaNee, emailBekend: jaNee }).nullable(),
	toelichting: tekst,
});

const resultaten = EINDRESULTATEN.map((resultaat) => resultaat.naam) as [EindresultaatNaam, ...EindresultaatNaam[]];
const stopregel = z.strictObject({
	bij: z.enum(STOPMOMENTEN),
	dan: z.enum(["gesprek", ...resultaten]),
	naDagen: geheel,
	omdat: tekst,
});

const route = z.strictObject({
	naam: tekst.min(1),
	omschrijving: tekst,
	/** The route that this one is an experiment with; such a route needs no row in the beslistabel. */
	variantVan: id.nullable(),
	stappen: z.array(stap),
	stopregels: z.array(stopregel),
});
export type Route = z.infer<typeof route>;

const tijd = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "schrijf een tijd als 09:00");
const minuten = Object.fromEntries(KANALEN.map((kanaal) => [kanaal, geheel])) as { [k in Kanaal]: typeof geheel };
const capaciteit = z.strictObject({
	/** Minutes one attempt takes, registering included. */
	minutenPerKanaal: z.strictObject(minuten),
	urenPerWeek: z.number().nonnegative(),
	avondwerk: z.boolean(),
	/** Local times in which is called. */
	belvensters: z.array(z.strictObject({ van: tijd, tot: tijd })),
	/** Colleagues each have their own wijk. */
	perWijk: z.boolean(),
	bron: tekst,
});
export type Capaciteit = z.infer<typeof capaciteit>;

const werkinstructie = z.strictObject({
	naam: id,
	titel: tekst.min(1),
	bron: tekst,
	inleiding: tekst.optional(),
	drempels: z.array(drempel).max(50),
	uitsluitingen: z.array(uitsluiting).max(50),
	beslistabel: z.array(beslisregel).max(100),
	routes: z.record(id, route),
	capaciteit,
});
/** The instruction of one gemeente: data that a stand-in can follow and `decideZaak` interprets. */
export type Werkinstructie = z.infer<typeof werkinstructie>;

/** Is it a werkinstructie at all? Whether it makes sense is for `checkWerkinstructie`. */
export function parseWerkinstructie(json: unknown): Result<Werkinstructie, Vormfout[]> {
	const uitkomst = werkinstructie.safeParse(json, { error: dutchError });
	if (uitkomst.success) return accept(uitkomst.data);
	return refuse(formatVormfouten(uitkomst.error));
}
