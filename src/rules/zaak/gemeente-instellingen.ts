import { z } from "zod";

/** The sources of the BRP check; "geen" checks nothing. */
export const BRPBRONNEN = ["geen", "register", "haal-centraal", "handmatig"] as const;

/** The four kinds of help a resident can choose from: alone, with a buddy, with a volunteer, with a professional. */
export const HULPSOORTEN = ["zelf", "maatje", "vrijwilliger", "beroepskracht"] as const;

/** What a gemeente may set for itself. Everything has a default, so that a new gemeente works at once. */
export const gemeenteInstellingen = z.object({
	/** Match each delivery at once, or all new signalen together on one day of the month. */
	matchen: z
		.discriminatedUnion("wanneer", [
			z.object({ wanneer: z.literal("direct") }),
			z.object({ wanneer: z.literal("maandelijks"), dag: z.number().int().min(1).max(28) }),
		])
		.default({ wanneer: "direct" }),
	/** How many months back a signaal about the same arrear counts as recently picked up (DDAS: "recent"). */
	herhaalmeldingMaanden: z.number().int().min(1).max(12).default(3),
	/** From how many signalen without a rise, within the look-back period, a resident is a sleper at that partner. */
	sleperVanaf: z.number().int().min(2).max(12).default(3),
	/** Colour of header and buttons; contrast with white is checked when it is set. */
	deurkleur: z
		.string()
		.regex(/^#[0-9a-f]{6}$/i)
		.nullable()
		.default(null),
	/** Name on pages, when it is not "Gemeente …". */
	weergavenaam: z.string().max(80).nullable().default(null),
	/** May everybody export lists of residents? */
	exportToegestaan: z.boolean().default(true),
	/** Where a signaal is checked against the population register. "handmatig": a colleague looks each one up. */
	brpBron: z.enum(BRPBRONNEN).default("geen"),
	/** What the pages for residents say about the gemeente itself. */
	inwonerpagina: z
		.object({
			/** The direct number of the team, as +31…; who cannot use the page calls it. */
			telefoon: z.string().max(20).nullable().default(null),
			/** Walk-in hours, in the order of the page. */
			inloop: z
				.array(z.object({ plek: z.string().max(80), adres: z.string().max(120), wanneer: z.string().max(120) }))
				.max(10)
				.default([]),
			/** Who else helps nearby. */
			hulp: z
				.array(
					z.object({
						soort: z.enum(HULPSOORTEN),
						naam: z.string().max(80),
						uitleg: z.string().max(200),
						telefoon: z.string().max(30),
						website: z.string().max(200),
					}),
				)
				.max(20)
				.default([]),
		})
		.prefault({}),
});
export type GemeenteInstellingen = z.infer<typeof gemeenteInstellingen>;

/** How many months before a signaal an earlier one makes the zaak opeenvolgend (Divosa jaarrapportage 2023, h.5: six). */
export const OPEENVOLGEND_MAANDEN = 6;
