import type { FastifyInstance } from "fastify";
import type { Dader } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import type { Trx } from "../../database/gemeente-transactie.ts";
import type { Uitvoerder } from "../../database/voer-uit.ts";
import type { Bestandslezer } from "../../outside/bestand/port.ts";
import type { Drukker } from "../../outside/letter/port.ts";
import type { Recht } from "../../rules/account/rollen.ts";
import type { Datum } from "../../rules/kernel/datum.ts";
import type { MakeVerzender } from "../../rules/reach/kanaal/aanbieder.ts";
import type { GebruikerMetGemeente } from "../../steps/account/queries.ts";

/** The time, so that tests can set it. `vandaag` is the calendar day in the Netherlands, not in UTC. */
export interface Klok {
	nu(): Date;
	vandaag(): Datum;
}

/** Everything the pages need from outside; main.ts fills it. */
export interface Werkplekdelen {
	readonly databank: Databank;
	/** Runs a step in a transaction of its own, with the job queue at hand. */
	readonly voerUit: Uitvoerder;
	readonly klok: Klok;
	readonly lezer: Bestandslezer;
	/** The public address, "https://voordeur.gemeente.nl": cookies are secure when it is https. */
	readonly url: string;
	readonly productie: boolean;
	/** The oefengemeente: the page that asks the second factor shows the code of now. */
	readonly demo?: boolean;
	/** Which proxies may say who the visitor is (Fastify trustProxy); by default, with https, one on this machine. */
	readonly vertrouwdeProxy?: string;
	/** Requests a minute per address; sign-in attempts per five minutes per address and e-mail, and refused ones per address. */
	readonly limieten?: { readonly perMinuut?: number; readonly aanmelden?: number; readonly geweigerd?: number };
	/** Sends messages and prints letters, for the test on the page of a kanaal. */
	readonly kanalen?: { readonly makeVerzender: MakeVerzender; readonly drukker: Drukker };
	/** Other doors on the same server (the API): beside the pages, so without their session, forms and csrf. */
	readonly deuren?: readonly Deur[];
	/** "uit" for tests; otherwise lines of JSON on standard output, without personal data. */
	readonly logboek?: "uit" | "aan" | { readonly stream: { write(regel: string): void } };
}

/** Adds another door to the server; main.ts puts the doors together, because a door never imports another. */
export type Deur = (server: FastifyInstance, delen: Werkplekdelen) => void | Promise<void>;

/** Who is signed in, read again at every request, so that a changed role or a block works at once. */
export type Aangemelde = Omit<GebruikerMetGemeente, "stempel">;

/** A part of the werkplek: its pages, and the item it adds to the menu. */
export interface Kamer {
	/** First part of its address: "/vandaag". */
	readonly pad: string;
	/** Shown in the menu to who has the right; a room without a menu item leaves it out. */
	readonly menu?: {
		readonly naam: string;
		readonly recht: Recht;
		/** What the number behind the name counts, for screen readers. */
		readonly telt?: string;
		/** The number behind the name: what waits here. At nought there is no number. */
		readonly tel?: (trx: Trx, wie: Aangemelde) => Promise<number>;
	};
	register(server: FastifyInstance, delen: Werkplekdelen): void | Promise<void>;
}

/** A message that is shown once, on the next page. */
export interface Flits {
	readonly soort: "goed" | "info" | "urgent";
	readonly tekst: string;
}

declare module "fastify" {
	interface FastifyRequest {
		/** Who is signed in, or null on a public page. */
		aangemelde: Aangemelde | null;
		/** Who is signed in; throws on a public page, because that is a bug. */
		readonly gebruiker: Aangemelde;
		/** The same person as the audit log wants it. */
		readonly dader: Dader;
		/** Numbers behind the items of the menu, by the address of the room. */
		tellingen: Readonly<Record<string, number>> | null;
		/** Runs queries in one transaction that sees the gemeente of who is signed in, and no other. */
		lees<T>(werk: (trx: Trx) => Promise<T>): Promise<T>;
	}
	interface FastifyContextConfig {
		/** The right this address asks for. Every address has this, or `openbaar`. */
		recht?: Recht;
		/** Open to who is not signed in. */
		openbaar?: true;
	}
	interface Session {
		/** Signed in. `stempel` changes with password and second factor, so that older sessions end. */
		aangemeld?: { gemeenteId: number; gebruikerId: number; sinds: string; gezien: string; stempel: string };
		/** The password was right; the second factor is still to come. */
		wacht?: { gemeenteId: number; gebruikerId: number; sinds: string };
		meldingen?: Flits[];
		/** The page that was asked for before signing in. */
		naar?: string;
	}
}
