/** One message as the receiving end got it: what a resident would see on the phone or the mat. */
export interface Ontvangen {
	/** Our reference. */
	readonly kenmerk: string;
	/** +316… or an e-mail address; for a letter the lines of the address. */
	readonly naar: string;
	readonly tekst: string;
	/** Their id of it. */
	readonly externId: string;
	/** The whole of it as it came: JSON, or the raw mail. */
	readonly ruw: unknown;
}

/** How the next message goes wrong. `aangenomen` says whether the resident gets it all the same. */
export type Gedrag =
	/** Refused for good, in their words: `adres` unknown, `inhoud` not wanted, `sleutel` wrong. */
	| { readonly soort: "weigert"; readonly wat: "adres" | "inhoud" | "sleutel" }
	/** "Not now": certainly not taken. */
	| { readonly soort: "later" }
	/** Taken, and answered late. */
	| { readonly soort: "traag"; readonly ms: number }
	/** Taken, then the connection is gone before the answer: whoever sent it cannot know. */
	| { readonly soort: "aangenomen-zonder-antwoord" }
	/** Not taken, and the connection is gone: to whoever sent it this looks the same. */
	| { readonly soort: "weg-zonder-antwoord" };

/** What is asked of every fake in the same way, so that a fault test needs to know no supplier. */
export interface Nepkanaal {
	/** Where it listens: "http://127.0.0.1:1234", or "127.0.0.1" for mail. */
	readonly url: string;
	readonly poort: number;
	/** Everything that was delivered, in order. */
	readonly ontvangen: readonly Ontvangen[];
	/** How often this message was delivered: more than once is what may never happen. */
	aantalKeer(kenmerk: string): number;
	/** Tries that came in, delivered or not. */
	readonly pogingen: number;
	/** Goes wrong like this for as many messages as are given; afterwards all is well (but for `verlies`). */
	laatMisgaan(...gedrag: readonly Gedrag[]): void;
	/** From now on this part goes wrong like this; the same seed loses the same ones. */
	verlies(deel: number, gedrag?: Gedrag, zaad?: number): void;
	/**
	 * From now on tells this address (http://…, without a query) that each message was delivered, as the supplier does it;
	 * `keer` times, because they all tell twice now and then. Mail has no such call: it bounces by mail.
	 */
	meldTerugNaar(adres: string, keer?: number): void;
	/** Waits until every call about a delivery has been answered. */
	meldingenKlaar(): Promise<void>;
	stop(): Promise<void>;
}

/** A call that a supplier makes to us. */
export interface Nepmelding {
	readonly methode: "GET" | "POST";
	/** With question mark, or "". */
	readonly vraag: string;
	readonly koppen: Readonly<Record<string, string>>;
	readonly inhoud: Buffer | null;
}

/** A small generator of chance with a seed (mulberry32): the same run again gives the same losses. */
function makeKans(zaad: number): () => number {
	let stand = zaad >>> 0;
	return () => {
		stand = (stand + 0x6d2b79f5) >>> 0;
		let getal = Math.imul(stand ^ (stand >>> 15), stand | 1);
		getal ^= getal + Math.imul(getal ^ (getal >>> 7), getal | 61);
		return ((getal ^ (getal >>> 14)) >>> 0) / 4294967296;
	};
}

/** The memory and the whims that every fake shares. */
export function makeGeheugen() {
	const ontvangen: Ontvangen[] = [];
	const perKenmerk = new Map<string, number>();
	const gedragingen: Gedrag[] = [];
	let pogingen = 0;
	let verliezen: (() => Gedrag | undefined) | undefined;
	return {
		ontvangen,
		/** What happens to the message that comes in now. */
		volgende(): Gedrag | undefined {
			pogingen++;
			return gedragingen.shift() ?? verliezen?.();
		},
		bewaar(bericht: Ontvangen): void {
			ontvangen.push(bericht);
			perKenmerk.set(bericht.kenmerk, (perKenmerk.get(bericht.kenmerk) ?? 0) + 1);
		},
		pogingen: () => pogingen,
		aantalKeer: (kenmerk: string) => perKenmerk.get(kenmerk) ?? 0,
		laatMisgaan: (...gedrag: readonly Gedrag[]) => void gedragingen.push(...gedrag),
		verlies(deel: number, gedrag: Gedrag = { soort: "later" }, zaad = 1): void {
			const kans = makeKans(zaad);
			verliezen = () => (kans() < deel ? gedrag : undefined);
		},
	};
}
