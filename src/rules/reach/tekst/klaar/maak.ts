import { DOELGROEPEN, type Doelgroep, type Taal, type Tekst } from "../tekst.ts";

type Deel = Pick<Tekst, "soort" | "kanaal"> & Partial<Pick<Tekst, "doelgroep" | "taal" | "onderwerp">>;

/** One text of the ready set; without more it is for everybody, in Dutch, without a subject. */
export const tekst = (deel: Deel, inhoud: string): Tekst => ({
	doelgroep: "algemeen",
	taal: "nl" as Taal,
	onderwerp: null,
	...deel,
	inhoud: inhoud.trim(),
});

/** The same text for every audience, each with its own words in it. */
export const perDoelgroep = (deel: Deel, inhoud: (doelgroep: Doelgroep) => string): readonly Tekst[] =>
	DOELGROEPEN.map((doelgroep) => tekst({ ...deel, doelgroep }, inhoud(doelgroep)));
