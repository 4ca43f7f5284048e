import { normaliseer, woordenVan } from "./normaliseer.ts";

/**
 * Words that mean "send me nothing more" in the seven languages of residents. Words that also cancel an appointment
 * ("cancel", "iptal") are left out: those go to a colleague.
 */
const STOPWOORDEN = [
	...["stop", "stoppen", "stopzetten", "afmelden", "afmelding", "uitschrijven", "stopall", "unsubscribe", "optout"],
	...["quit", "dur", "durdur", "durdurun", "ret", "توقف", "توقفوا", "قف", "أوقف", "إيقاف"],
	...["wypisz", "zatrzymaj", "стоп", "зупинити", "зупиніть", "відписатися", "відписка", "jooji", "joogso"],
].map(normaliseer);

/** The same said in more words; the whole message, or its beginning. */
const STOPZINNEN = [
	...["meld mij af", "meld me af", "schrijf mij uit", "schrijf me uit", "ik meld mij af", "ik meld me af"],
	...["geen berichten meer", "geen sms meer", "geen mail meer", "geen mails meer", "geen appjes meer"],
	...["stuur mij niets meer", "stuur me niets meer", "stuur geen berichten meer", "no more messages", "opt out"],
	...["mesaj göndermeyin", "إلغاء الاشتراك", "لا ترسل", "wypisz mnie", "nie wysyłajcie", "не пишіть", "iska saar"],
].map(normaliseer);

/** Beside a stop word these turn it around: "stop niet", "non stop", "ik stop niet". */
const NEGATIES = ["niet", "nooit", "non", "not", "dont", "never", "nie", "не", "لا", "ha", "değil"].map(normaliseer);

/** After "stop": it is about something else than our messages ("stop de afsluiting", "stop mijn contract"). */
const IETS_ANDERS =
	/^(stop|stoppen) ((maar )?met (me |mij )?(bellen|langskomen|komen|brieven)|(met )?(de|het|mijn|die|the|my) (?!(bericht|berichten|sms|smsjes|mail|mails|appjes|apps|messages)\b))/;

/** The stop word in a text, or null. Alone, first or last: in the middle of a sentence it means something else. */
export function findStop(tekst: string): string | null {
	const kaal = normaliseer(tekst);
	const zin = STOPZINNEN.find((deel) => kaal === deel || kaal.startsWith(`${deel} `));
	if (zin) return zin;
	const woorden = woordenVan(tekst);
	if (IETS_ANDERS.test(`${kaal} `)) return null;
	const eerste = woorden[0] ?? "";
	if (STOPWOORDEN.includes(eerste) && !NEGATIES.includes(woorden[1] ?? "")) return eerste;
	const laatste = woorden.at(-1) ?? "";
	if (STOPWOORDEN.includes(laatste) && !woorden.slice(-3, -1).some((woord) => NEGATIES.includes(woord))) return laatste;
	return null;
}

/** Words that add nothing to a STOP: thanks, please, "sms". */
const BELEEFD = new Set(
	["aub", "alsjeblieft", "alstublieft", "svp", "please", "bedankt", "dank", "u", "je", "nu", "sms", "berichten", "now"]
		.concat(
			["met", "deze", "lütfen", "proszę", "будь", "ласка", "من", "فضلك", "fadlan", "mij", "graag", "ik", "wil"],
			["me", "from", "the", "messages", "de", "die", "this", "list", "dit", "mail", "whatsapp"],
		)
		.map(normaliseer),
);

/** Nothing but the STOP itself: no question and no news beside it. */
export function isAlleenStop(tekst: string, stop: string): boolean {
	const weg = new Set(stop.split(" "));
	return woordenVan(tekst).every((woord) => weg.has(woord) || STOPWOORDEN.includes(woord) || BELEEFD.has(woord));
}
