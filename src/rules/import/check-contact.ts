import { parseTelefoonnummer, type Telefoonnummer } from "../kernel/telefoonnummer.ts";
import type { Bevindingen } from "./bevindingen.ts";
import { type Cel, celTekst } from "./cel.ts";
import { schoneTekst, waardeOfLeeg } from "./schoon.ts";

/**
 * Whether a Dutch number of ten digits exists depends on its first four only ("0612"): the national plan gives out blocks.
 * Asking the library once per block makes 100,000 rows cheap; a test compares both for every block.
 */
const BLOKKEN = new Map<string, boolean | null>();

function nederlands(cijfers: string): Telefoonnummer | null {
	const blok = cijfers.slice(0, 4);
	let mobiel = BLOKKEN.get(blok);
	if (mobiel === undefined) {
		mobiel = parseTelefoonnummer(cijfers)?.mobiel ?? null;
		BLOKKEN.set(blok, mobiel);
	}
	return mobiel === null ? null : { e164: `+31${cijfers.slice(1)}`, mobiel };
}

/** One number as typed: "06-12 34 56 78", "+31 (0)6 …", "0031…", "612345678" (lost its zero), "0475/123456". */
function leesNummer(tekst: string): { nummer: Telefoonnummer; nulHersteld: boolean } | null {
	const kaal = tekst
		.replace(/\(0\)/g, "")
		.replace(/\([^)]*\p{L}[^)]*\)|\p{L}+[.:]?/gu, " ")
		.replace(/[^\d+]/g, "");
	const nationaal = kaal.replace(/^(?:\+|00)?31(?=0?\d{9}$)/, "0").replace(/^00(?=[1-9]\d{8}$)/, "0");
	if (/^0[1-9]\d{8}$/.test(nationaal)) {
		const nummer = nederlands(nationaal);
		return nummer && { nummer, nulHersteld: false };
	}
	if (/^[1-9]\d{8}$/.test(nationaal)) {
		const nummer = nederlands(`0${nationaal}`);
		return nummer && { nummer, nulHersteld: true };
	}
	if (!/^(?:\+|00)\d{8,15}$/.test(kaal)) return null;
	const nummer = parseTelefoonnummer(kaal.replace(/^00/, "+"));
	return nummer && { nummer, nulHersteld: false };
}

/** Cuts a cell with several numbers; "010/1234567" stays one, for its first part is only an area code. */
function splits(tekst: string): string[] {
	const delen = tekst.split(/[/;,|\n&]|\s(?:of|en|or)\s|\s-\s/i);
	for (let plaats = 0; plaats < delen.length - 1; plaats++) {
		const samen = delen[plaats]! + delen[plaats + 1]!;
		if (/^\s*\(?0\d{2,3}\)?\s*$/.test(delen[plaats]!) && leesNummer(samen)) delen.splice(plaats, 2, samen);
	}
	return delen;
}

/** What ends a line inside a cell: Alt+Enter in a spreadsheet. Cleaning would make it a space, and two numbers one. */
const REGELEINDE = /[\r\n\v\f\u0085\u2028\u2029]+/;
/** A megabyte in one cell must not keep this busy. */
const MEESTE_TEKENS = 1000;
/** More parts than the longest number is written in. */
const MEESTE_DELEN = 15;

/**
 * Several numbers with only spaces between them ("06 12345678 0475 123456"), longest number first. Null when it is not
 * certain where one ends: what is left over must be words, or begin as a number does. So of a number with a digit too many
 * the last digit is not cut off.
 */
function splitsOpSpaties(tekst: string): string[] | null {
	const woorden = tekst.split(" ");
	const delen: string[] = [];
	let gevonden = false;
	let plaats = 0;
	while (plaats < woorden.length) {
		let tot = Math.min(woorden.length, plaats + MEESTE_DELEN);
		while (tot > plaats && !leesNummer(woorden.slice(plaats, tot).join(" "))) tot--;
		if (tot === plaats) {
			const rest = woorden[plaats++]!;
			if (!/\d/.test(rest)) continue;
			if (!/^\(?(?:0|\+)/.test(rest)) return null;
			delen.push(rest);
			continue;
		}
		delen.push(woorden.slice(plaats, tot).join(" "));
		gevonden = true;
		plaats = tot;
	}
	return gevonden ? delen : null;
}

/** The parts of a cell that should each be a number. */
function nummersIn(cel: Cel | undefined): string[] {
	const ruw = celTekst(cel).slice(0, MEESTE_TEKENS);
	return (REGELEINDE.test(ruw) ? ruw.split(REGELEINDE) : [ruw]).flatMap((regel) => {
		const tekst = waardeOfLeeg(regel);
		if (tekst === "" || /^0+$/.test(tekst)) return [];
		if (leesNummer(tekst)) return [tekst];
		return splits(tekst).flatMap((deel) => (leesNummer(deel) ? [deel] : (splitsOpSpaties(deel.trim()) ?? [deel])));
	});
}

/** Every valid number of both columns, without doubles, in the order of delivery; what is no number is named. */
export function checkTelefoons(eerste: Cel | undefined, tweede: Cel | undefined, bij: Bevindingen): Telefoonnummer[] {
	const telefoons: Telefoonnummer[] = [];
	for (const [veld, cel] of [
		["telefoon", eerste],
		["telefoon2", tweede],
	] as const) {
		if (cel === undefined || cel === "") continue;
		for (const deel of nummersIn(cel)) {
			if (!/[\p{L}\d]/u.test(deel)) continue;
			const gelezen = leesNummer(deel);
			if (!gelezen) {
				bij.corrigeer(veld, deel.trim(), null, "telefoon-ongeldig");
				continue;
			}
			if (gelezen.nulHersteld) bij.corrigeer(veld, deel.trim(), `0${deel.replace(/\D/g, "")}`, "voorloopnul-hersteld");
			if (!telefoons.some((ander) => ander.e164 === gelezen.nummer.e164)) telefoons.push(gelezen.nummer);
		}
	}
	return telefoons;
}

/** One @, a host with a dot, no spaces, nothing that a mail server refuses at sight (RFC 5321 lengths). */
const EMAIL =
	/^(?!\.)(?!.*\.\.)[\w.!#$%&'*+/=?^`{|}~-]{1,64}(?<!\.)@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,24}$/i;

/** The first good address, host in small letters; null when there is none. A wrong one never costs the row. */
export function checkEmail(cel: Cel | undefined, bij: Bevindingen): string | null {
	const tekst = waardeOfLeeg(cel);
	if (tekst === "") return null;
	const kandidaten = tekst
		.replace(/mailto:/gi, "")
		.split(/[\s;,<>|]+|\/(?=[^/]*@)/)
		.filter((deel) => deel.includes("@"));
	const goed = kandidaten.find((deel) => EMAIL.test(deel) && deel.length <= 254);
	if (goed === undefined) {
		bij.corrigeer("email", schoneTekst(cel), null, "email-ongeldig");
		return null;
	}
	if (kandidaten.length > 1) bij.corrigeer("email", tekst, goed, "email-meer-dan-een");
	const apen = goed.lastIndexOf("@");
	return goed.slice(0, apen) + goed.slice(apen).toLowerCase();
}
