import { describeVoorwaarden } from "../../../rules/decide/describe-voorwaarden.ts";
import type { Beslisregel, Drempel, Route, Uitsluiting, Werkinstructie } from "../../../rules/decide/werkinstructie.ts";
import { KANALEN } from "../../../rules/zaak/contactsoort.ts";
import {
	KANAALDAAD,
	STOPMOMENTEN_IN_WOORDEN,
	zegDrempel,
	zegGetal,
	zegStap,
	zegStop,
	zegUitsluiting,
	zegVoorwaarden,
} from "./woorden.ts";

/** One difference between two werkinstructies, in words. */
export interface Verschil {
	/** "Welke aanpak": the part of the document. */
	readonly waar: string;
	/** Which row, aanpak or step. */
	readonly wat: string;
	readonly soort: "nieuw" | "vervalt" | "anders" | "verplaatst";
	readonly tekst: string;
}

interface Ding {
	readonly id: string;
}

const gelijk = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const anders = (naam: string, oud: string, nieuw: string): string[] =>
	oud === nieuw ? [] : [`${naam} was: ${oud || "leeg"}. Wordt: ${nieuw || "leeg"}.`];

/** Which of the rows that stayed are no longer in the same order: those outside the longest row that kept its order. */
function verplaatst(oud: readonly string[], nieuw: readonly string[]): Set<string> {
	const samen = nieuw.filter((id) => oud.includes(id));
	const plaats = samen.map((id) => oud.indexOf(id));
	const lengte: number[] = [];
	const vorige: number[] = [];
	plaats.forEach((waarde, i) => {
		lengte[i] = 1;
		vorige[i] = -1;
		for (let j = 0; j < i; j++) {
			if (plaats[j]! < waarde && lengte[j]! + 1 > lengte[i]!) {
				lengte[i] = lengte[j]! + 1;
				vorige[i] = j;
			}
		}
	});
	const blijft = new Set<string>();
	let i = lengte.indexOf(Math.max(...lengte));
	while (i >= 0 && samen[i] !== undefined) {
		blijft.add(samen[i]!);
		i = vorige[i]!;
	}
	return new Set(samen.filter((id) => !blijft.has(id)));
}

/** Rows that came, went, moved and changed, of any ordered list. `zegAnders` says what changed in a row that stayed. */
function vergelijkRijen<T extends Ding>(
	waar: string,
	oud: readonly T[],
	nieuw: readonly T[],
	naam: (ding: T, rijen: readonly T[]) => string,
	zeg: (ding: T, rijen: readonly T[]) => string,
	zegAnders: (a: T, b: T) => string[],
): Verschil[] {
	const schuift = verplaatst(
		oud.map((rij) => rij.id),
		nieuw.map((rij) => rij.id),
	);
	const vervalt = oud
		.filter((rij) => !nieuw.some((ander) => ander.id === rij.id))
		.map((rij) => ({ waar, wat: naam(rij, oud), soort: "vervalt" as const, tekst: zeg(rij, oud) }));
	const rest = nieuw.flatMap((rij, plaats): Verschil[] => {
		const was = oud.find((ander) => ander.id === rij.id);
		const wat = naam(rij, nieuw);
		if (!was) return [{ waar, wat, soort: "nieuw", tekst: zeg(rij, nieuw) }];
		const delen = gelijk(was, rij) ? [] : zegAnders(was, rij);
		const van = oud.indexOf(was) + 1;
		return [
			...(schuift.has(rij.id)
				? [{ waar, wat, soort: "verplaatst" as const, tekst: `Van plaats ${van} naar plaats ${plaats + 1}.` }]
				: []),
			...(delen.length > 0 ? [{ waar, wat, soort: "anders" as const, tekst: delen.join(" ") }] : []),
		];
	});
	return [...vervalt, ...rest];
}

const reden = (a: { omdat: string; bron: string }, b: { omdat: string; bron: string }) => [
	...anders("Reden", a.omdat, b.omdat),
	...anders("Bron", a.bron, b.bron),
];
const regelnaam = ({ id }: Ding) => `Regel "${id}"`;

function vergelijkTabellen(oud: Werkinstructie, nieuw: Werkinstructie): Verschil[] {
	const routenaam = (id: string) => nieuw.routes[id]?.naam ?? oud.routes[id]?.naam ?? id;
	const zin = (rij: Uitsluiting) => zegUitsluiting(rij, { ...oud.routes, ...nieuw.routes });
	return [
		...vergelijkRijen<Drempel>("Wat we niet oppakken", oud.drempels, nieuw.drempels, regelnaam, zegDrempel, (a, b) => [
			...anders("Regel", zegDrempel(a), zegDrempel(b)),
			...reden(a, b),
		]),
		...vergelijkRijen<Uitsluiting>(
			"Wat we niet oppakken",
			oud.uitsluitingen,
			nieuw.uitsluitingen,
			regelnaam,
			zin,
			(a, b) => [...anders("Regel", zin(a), zin(b)), ...reden(a, b)],
		),
		...vergelijkRijen<Beslisregel>(
			"Welke aanpak",
			oud.beslistabel,
			nieuw.beslistabel,
			regelnaam,
			(rij) => `${zegVoorwaarden(rij.als, "Altijd")}: ${routenaam(rij.route)}.`,
			(a, b) => [
				...anders("Voorwaarde", describeVoorwaarden(a.als), describeVoorwaarden(b.als)),
				...anders("Aanpak", routenaam(a.route), routenaam(b.route)),
				...reden(a, b),
			],
		),
	];
}

const zegStoppen = (route: Route) =>
	route.stopregels
		.map((regel) => `${STOPMOMENTEN_IN_WOORDEN[regel.bij]}: ${zegStop(regel)} (${regel.omdat})`)
		.join("; ");

function vergelijkRoutes(oud: Werkinstructie, nieuw: Werkinstructie): Verschil[] {
	const waar = "De aanpakken";
	const wat = (route: Route) => `Aanpak "${route.naam}"`;
	const zegRoute = (route: Route) => route.stappen.map((stap) => zegStap(stap, route)).join(". ");
	const ids = [...new Set([...Object.keys(oud.routes), ...Object.keys(nieuw.routes)])];
	return ids.flatMap((id): Verschil[] => {
		const a = oud.routes[id];
		const b = nieuw.routes[id];
		if (!a) return b ? [{ waar, wat: wat(b), soort: "nieuw", tekst: zegRoute(b) }] : [];
		if (!b) return [{ waar, wat: wat(a), soort: "vervalt", tekst: zegRoute(a) }];
		const kop = [
			...anders("Naam", a.naam, b.naam),
			...anders("Omschrijving", a.omschrijving, b.omschrijving),
			...anders("Proef naast", a.variantVan ?? "geen", b.variantVan ?? "geen"),
			...anders("Stoppen", zegStoppen(a), zegStoppen(b)),
		];
		return [
			...(kop.length > 0 ? [{ waar, wat: wat(b), soort: "anders" as const, tekst: kop.join(" ") }] : []),
			...vergelijkRijen(
				waar,
				a.stappen,
				b.stappen,
				(stap) => `${wat(b)}, stap "${stap.id}"`,
				(stap, stappen) => zegStap(stap, { stappen: [...stappen] }),
				(vroeger, nu) => [
					...anders("Stap", zegStap(vroeger, a), zegStap(nu, b)),
					...anders("Wat je zegt of schrijft", vroeger.toelichting, nu.toelichting),
				],
			),
		];
	});
}

function vergelijkCapaciteit({ capaciteit: a }: Werkinstructie, { capaciteit: b }: Werkinstructie): Verschil[] {
	const janee = (waarde: boolean) => (waarde ? "ja" : "nee");
	const tijden = (vensters: typeof a.belvensters) => vensters.map(({ van, tot }) => `${van} tot ${tot}`).join(" en ");
	const delen = [
		["Tijd per week", `${zegGetal(a.urenPerWeek)} uur`, `${zegGetal(b.urenPerWeek)} uur`],
		["We bellen van", tijden(a.belvensters), tijden(b.belvensters)],
		["'s Avonds", janee(a.avondwerk), janee(b.avondwerk)],
		["Verdeling: eigen wijk", janee(a.perWijk), janee(b.perWijk)],
		["Bron", a.bron, b.bron],
		...KANALEN.map((kanaal) => [
			`Minuten voor ${KANAALDAAD[kanaal].toLowerCase()}`,
			zegGetal(a.minutenPerKanaal[kanaal]),
			zegGetal(b.minutenPerKanaal[kanaal]),
		]),
	] as const;
	return delen.flatMap(([wat, oud, nieuw]) =>
		oud === nieuw
			? []
			: [{ waar: "Wie en wanneer", wat: wat ?? "", soort: "anders" as const, tekst: `Was: ${oud}. Wordt: ${nieuw}.` }],
	);
}

/** All that differs between two werkinstructies, in words and in the order of the document; none = they say the same. */
export function vergelijkInhoud(oud: Werkinstructie, nieuw: Werkinstructie): Verschil[] {
	const kop = [
		...anders("Titel", oud.titel, nieuw.titel),
		...anders("Inleiding", oud.inleiding ?? "", nieuw.inleiding ?? ""),
		...anders("Bron", oud.bron, nieuw.bron),
	];
	return [
		...(kop.length > 0 ? [{ waar: "Begin", wat: "Tekst", soort: "anders" as const, tekst: kop.join(" ") }] : []),
		...vergelijkTabellen(oud, nieuw),
		...vergelijkRoutes(oud, nieuw),
		...vergelijkCapaciteit(oud, nieuw),
	];
}
