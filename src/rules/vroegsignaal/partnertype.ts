/** Kind of signaalpartner. Source: DDAS v1.2 EnumSignaalpartner, letter for letter. */
export const PARTNERTYPEN = [
	"Belastingdienst",
	"CAK Eigen bijdrage",
	"CAK Zorgverzekeringen",
	"Dienst Toeslagen",
	"DUO",
	"Energie",
	"Huur",
	"Hypotheek",
	"Overige",
	"Water",
	"Zorg",
] as const;
export type Partnertype = (typeof PARTNERTYPEN)[number];

/**
 * Who may send a BSN. Source: Regeling zorgverzekering art. 7b.1 (zorgverzekeraars, CAK) and the Tijdelijke regeling
 * signaal betalingsachterstanden (Belastingdienst, Dienst Toeslagen, Stcrt 2025-17636; CAK, Stcrt 2024-10148).
 */
export const PARTNERTYPEN_MET_BSN: readonly Partnertype[] = [
	"Zorg",
	"CAK Zorgverzekeringen",
	"CAK Eigen bijdrage",
	"Belastingdienst",
	"Dienst Toeslagen",
];
