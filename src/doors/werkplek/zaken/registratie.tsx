import type { FastifyReply } from "fastify";
import type { ReactNode } from "react";
import { formatTelefoonnummer } from "../../../rules/kernel/telefoonnummer.ts";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";
import type { Notitievondst } from "../../../rules/register/warn-notitie.ts";
import { DAGDELEN, type Kanaal } from "../../../rules/zaak/contactsoort.ts";
import type { Contactgegeven } from "../../../steps/zaken/detail-queries.ts";
import type { Zaakdetail } from "../../../steps/zaken/open-zaak.ts";
import { Keuzeveld, Veld } from "../../../ui/delen/veld.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { Uitklap } from "../../../ui/delen/vlak.tsx";
import type { Invoer, Veldfouten } from "../formulier.ts";
import { csrfVeld } from "../pagina.tsx";
import type { Bijzaak } from "./bijzaak.ts";

/** Where the page stands: which kanaal is being registered, and whether somebody was reached. */
export interface Registratiestand {
	readonly kanaal: Kanaal | null;
	readonly bereikt: boolean;
	readonly fouten: Veldfouten;
	readonly invoer: Invoer;
	readonly vondsten: readonly Notitievondst[];
}

/** Nothing is being registered. */
export const GEEN_REGISTRATIE: Registratiestand = {
	kanaal: null,
	bereikt: false,
	fouten: {},
	invoer: {},
	vondsten: [],
};

/** Id of the form on the sticker: fields outside it name it. */
const VORM = "registratie";

/** What the sticker and its forms need. */
export interface Stickerprops {
	readonly detail: Zaakdetail;
	readonly bij: Pick<Bijzaak, "beltijd">;
	/** An answer of the resident waits to be read. */
	readonly beantwoord: boolean;
	/** May this colleague give it to another one? */
	readonly overdragen: boolean;
	readonly reply: FastifyReply;
	readonly vandaag: string;
	readonly nu: Date;
	readonly stand: Registratiestand;
	/** The part of the address after "?" that keeps the round of calls. */
	readonly ronde: string;
	readonly slaOver: string | null;
}

/** The numbers or addresses that this kanaal can use, the best first. */
export function bruikbaar(contact: readonly Contactgegeven[], kanaal: Kanaal): readonly Contactgegeven[] {
	const goed = contact.filter(({ status }) => status === "werkt" || status === "onbekend");
	if (kanaal === "Telefoon") return goed.filter((gegeven) => gegeven.soort === "telefoon");
	if (kanaal === "SMS" || kanaal === "WhatsApp") return goed.filter((gegeven) => gegeven.mobiel);
	return kanaal === "Mail" ? goed.filter((gegeven) => gegeven.soort === "email") : [];
}

/** A number or address as people read it. */
export const zegContact = ({ soort, waarde }: Pick<Contactgegeven, "soort" | "waarde">): string =>
	soort === "telefoon" ? formatTelefoonnummer(waarde) : waarde;

/** Which number or address was used; unseen when there is one. */
export function Contactkeuze({ gegevens, invoer }: { gegevens: readonly Contactgegeven[]; invoer: Invoer }) {
	const [eerste] = gegevens;
	if (!eerste) return null;
	if (gegevens.length === 1) return <Verborgen naam="contact" waarde={eerste.waarde} />;
	const opties = gegevens.map((gegeven) => ({ waarde: gegeven.waarde, naam: zegContact(gegeven) }));
	const label = eerste.soort === "email" ? "E-mailadres" : "Nummer";
	return <Keuzeveld naam="contact" label={label} opties={opties} waarde={invoer.contact ?? eerste.waarde} />;
}

/** Another day or part of the day than now. */
export function Moment({ vandaag, nu, stand }: Pick<Stickerprops, "vandaag" | "nu" | "stand">) {
	const { invoer, fouten } = stand;
	const dagdelen = DAGDELEN.map((waarde) => ({ waarde, naam: waarde.toLowerCase() }));
	return (
		<Uitklap titel="Was het op een ander moment?" open={Boolean(fouten.datum)}>
			<div className="vd-velden">
				<Veld
					naam="datum"
					label="Dag"
					type="date"
					formulier={VORM}
					max={vandaag}
					waarde={invoer.datum ?? vandaag}
					breedte="kort"
					fout={fouten.datum}
				/>
				<Keuzeveld
					naam="dagdeel"
					label="Dagdeel"
					formulier={VORM}
					opties={dagdelen}
					waarde={invoer.dagdeel ?? lokaleTijd(nu).dagdeel}
					breedte="kort"
				/>
			</div>
		</Uitklap>
	);
}

/** The form of one attempt; what goes with every one of them. */
export function Formulier(props: Stickerprops & { kanaal: Kanaal; children: ReactNode }) {
	const { detail, reply, kanaal, ronde } = props;
	return (
		<form id={VORM} method="post" action={`/zaken/${detail.zaak.id}/registreer${ronde}`}>
			{csrfVeld(reply)}
			<Verborgen naam="versie" waarde={String(detail.zaak.versie)} />
			<Verborgen naam="kanaal" waarde={kanaal} />
			{props.children}
		</form>
	);
}
