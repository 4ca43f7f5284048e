/** Length does the work; composition rules only make people choose worse (NIST SP 800-63B, OWASP ASVS 2.1). */
export const WACHTWOORD_MIN = 12;
export const WACHTWOORD_MAX = 200;

/** Why a new password is refused, with the sentence its maker reads. */
export const WACHTWOORDREDENEN = {
	"wachtwoord-te-kort": `Gebruik minstens ${WACHTWOORD_MIN} tekens. Een zin van vier woorden is lang en goed te onthouden.`,
	"wachtwoord-te-lang": `Gebruik hoogstens ${WACHTWOORD_MAX} tekens.`,
	"wachtwoord-te-gewoon": "Dit wachtwoord staat op lijsten die inbrekers als eerste proberen. Kies iets anders.",
	"wachtwoord-over-jezelf": "Hier zit je naam of e-mailadres in. Dat wordt snel geraden. Kies iets anders.",
} as const;
export type Wachtwoordreden = keyof typeof WACHTWOORDREDENEN;

/** Words that lists of leaked passwords consist of, Dutch ones included; compared after `kaal`. */
const GEWOON = (
	"wachtwoord password passwort welkom welcome geheim qwerty qwertyuiop azerty asdfghjkl zxcvbnm letmein admin " +
	"administrator beheerder gebruiker login iloveyou ikhouvanjou monkey dragon football voetbal feyenoord ajax " +
	"amsterdam rotterdam utrecht nederland holland gemeente voordeur schuldhulp vroegsignalering sunshine princess " +
	"superman batman pokemon zomer winter lente herfst januari februari maart april juni juli augustus september " +
	"oktober november december maandag dinsdag woensdag donderdag vrijdag test testtest changeme verander abcdefgh " +
	"computer internet default secret master correcthorsebatterystaple"
).split(" ");

const LETTERS: Record<string, string> = {
	"0": "o",
	"1": "i",
	"3": "e",
	"4": "a",
	"5": "s",
	"7": "t",
	"@": "a",
	$: "s",
	"!": "i",
};
const REEKSEN = ["0123456789012345678901234567890", "abcdefghijklmnopqrstuvwxyzabcdef", "qwertyuiopasdfghjklzxcvbnm"];

/** Every way the core of a password may be meant: digits as letters, or digits around it left out. */
function kernen(wachtwoord: string): string[] {
	const laag = wachtwoord.toLowerCase();
	const alleenLetters = laag.replace(/[^a-z]/g, "");
	const vertaald = laag.replace(/[013457@$!]/g, (teken) => LETTERS[teken] ?? teken).replace(/[^a-z]/g, "");
	const zonderRanden = laag.replace(/^[^a-z]+|[^a-z]+$/g, "");
	const randenVertaald = zonderRanden
		.replace(/[013457@$!]/g, (teken) => LETTERS[teken] ?? teken)
		.replace(/[^a-z]/g, "");
	return [alleenLetters, vertaald, randenVertaald];
}

/** A word, or words one after the other, from the list. */
function isVanGewoneWoorden(kern: string): boolean {
	let rest = kern;
	while (rest !== "") {
		const woord = GEWOON.filter((gewoon) => rest.startsWith(gewoon)).sort((a, b) => b.length - a.length)[0];
		if (!woord) return false;
		rest = rest.slice(woord.length);
	}
	return kern !== "";
}

function isReeks(wachtwoord: string): boolean {
	const laag = wachtwoord.toLowerCase();
	if (new Set(laag).size <= 3) return true;
	if (/^(.{1,5})\1+.{0,4}$/.test(laag)) return true;
	const achterstevoren = [...laag].reverse().join("");
	return REEKSEN.some((reeks) => reeks.includes(laag) || reeks.includes(achterstevoren));
}

/** Null when it is good enough to keep. */
export function checkWachtwoord(wachtwoord: string, eigenaar: { naam: string; email: string }): Wachtwoordreden | null {
	const lengte = [...wachtwoord].length;
	if (lengte < WACHTWOORD_MIN) return "wachtwoord-te-kort";
	if (lengte > WACHTWOORD_MAX) return "wachtwoord-te-lang";
	if (isReeks(wachtwoord) || kernen(wachtwoord).some(isVanGewoneWoorden)) return "wachtwoord-te-gewoon";
	const delen = [...eigenaar.naam.split(/\s+/), ...(eigenaar.email.split("@")[0] ?? "").split(/[._+-]+/)];
	const laag = wachtwoord.toLowerCase();
	const eigen = delen.map((deel) => deel.toLowerCase()).filter((deel) => deel.length >= 4);
	return eigen.some((deel) => laag.includes(deel)) ? "wachtwoord-over-jezelf" : null;
}
