import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { renderToStaticMarkup } from "react-dom/server";
import type { Datum } from "../../../rules/kernel/datum.ts";
import {
	type Registerbestand,
	readRegisterbestand,
	readRegisterstand,
} from "../../../steps/verify/read-registerstand.ts";
import { receiveRegister } from "../../../steps/verify/receive-register.ts";
import { Bestandsveld } from "../../../ui/delen/bestandsveld.tsx";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Kenmerken } from "../../../ui/delen/lijst.tsx";
import { Melding } from "../../../ui/delen/melding.tsx";
import { Leeg, Sectie, Uitklap } from "../../../ui/delen/vlak.tsx";
import { readUpload } from "../formulier.ts";
import { csrfVeld, sendPagina } from "../pagina.tsx";
import { formatMoment } from "../tijd.ts";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { Registervoortgang, zegRegels } from "./registervoortgang.tsx";
import { Beheertabs } from "./tabs.tsx";

function Uploadformulier({ reply, veld, vol }: { reply: FastifyReply; veld: string | undefined; vol: boolean }) {
	return (
		<form method="post" action="/beheer/register" encType="multipart/form-data">
			{csrfVeld(reply)}
			<Bestandsveld
				naam="bestand"
				label="Bestand met het uittreksel"
				uitleg="CSV, Excel of OpenDocument, met de namen van de kolommen op de eerste regel."
				soorten=".csv,.xlsx,.ods,.txt"
				verplicht
				fout={veld}
			/>
			<Uitklap titel="Welke kolommen?">
				<p>
					Nodig: bsn, voornamen, geslachtsnaam, geboortedatum (19840120) en gemeentecode. Ook gebruikt als ze er zijn:
					voorvoegsel, naamgebruik (E, P, V of N), partner_voorvoegsel, partner_geslachtsnaam, postcode, huisnummer,
					huisletter, toevoeging, straat, woonplaats, gemeente, opschorting (O is overleden, E is vertrokken), geheim en
					in_onderzoek. Andere kolommen bewaart Voordeur niet.
				</p>
			</Uitklap>
			<Knoppenrij>
				<Knop soort="primair">{vol ? "Vervang het hele uittreksel" : "Lees in"}</Knop>
			</Knoppenrij>
		</form>
	);
}

interface Inhoudgegevens {
	readonly reply: FastifyReply;
	readonly veld?: string | undefined;
	readonly vandaag: Datum;
	readonly bestand: Registerbestand | null;
	readonly stand: Awaited<ReturnType<typeof readRegisterstand>>;
}

/** Everything that changes when a file has been read. While it is read this fetches itself again. */
function Registerinhoud({ reply, veld, vandaag, bestand, stand }: Inhoudgegevens) {
	const bezig = bestand?.status === "ontvangen";
	const ververs = bezig ? { "data-fragment": "/beheer/register/inhoud", "data-elke": 2 } : {};
	return (
		<div {...ververs}>
			<Registervoortgang bestand={bestand} vandaag={vandaag} />
			{!bezig && (
				<Sectie titel="Uittreksel inlezen">
					<Uploadformulier reply={reply} veld={veld} vol={stand !== null} />
				</Sectie>
			)}
			<Sectie titel="Uittreksel in gebruik">
				{stand === null ? (
					<Leeg titel="Nog geen uittreksel" niveau={3}>
						Zonder uittreksel vindt de controle niemand.
					</Leeg>
				) : (
					<Kenmerken
						kenmerken={[
							{ naam: "Bestand", waarde: stand.bestandsnaam },
							{ naam: "Personen", waarde: stand.personen.toLocaleString("nl-NL") },
							{ naam: "Overgeslagen", waarde: zegRegels(stand.overgeslagen) },
							{ naam: "Ingelezen", waarde: formatMoment(stand.op, vandaag) },
							{ naam: "Door", waarde: stand.door ?? "Voordeur" },
						]}
					/>
				)}
			</Sectie>
		</div>
	);
}

/** "/beheer/register": the extract of the BRP for a gemeente without a link. The page shows no resident. */
export function registerRegister(server: FastifyInstance, delen: Werkplekdelen): void {
	const config = { recht: "register" } as const;
	const lees = async (request: FastifyRequest, reply: FastifyReply, veld?: string): Promise<Inhoudgegevens> => {
		const { gemeenteId } = request.gebruiker;
		const gelezen = await request.lees(async (trx) => ({
			stand: await readRegisterstand({ trx, gemeenteId }),
			bestand: await readRegisterbestand({ trx, gemeenteId }),
		}));
		return { reply, veld, vandaag: delen.klok.vandaag(), ...gelezen };
	};
	const toon = async (request: FastifyRequest, reply: FastifyReply, veld?: string) => {
		const { rol, instellingen } = request.gebruiker;
		return sendPagina(request, reply, {
			titel: "Register",
			status: veld ? 422 : 200,
			scripts: ["sleepvak", "fragment"],
			inhoud: (
				<>
					<Beheertabs rol={rol} huidig="/beheer/register" />
					<p>
						Met een uittreksel uit de BRP controleert Voordeur of een signaal over een inwoner gaat, zonder koppeling.
						Lever elke maand een nieuw uittreksel aan: wie verhuisde of overleed, staat er dan goed in.
					</p>
					{instellingen.brpBron !== "register" && (
						<Melding>
							Het uittreksel wordt nu niet gebruikt. Een beheerder kiest bij Instellingen waarmee signalen worden
							gecontroleerd.
						</Melding>
					)}
					<Registerinhoud {...(await lees(request, reply, veld))} />
				</>
			),
		});
	};
	server.get("/beheer/register", { config }, (request, reply) => toon(request, reply));
	/** The same without the frame, for the page that waits. */
	server.get("/beheer/register/inhoud", { config }, async (request, reply) => {
		const html = renderToStaticMarkup(<Registerinhoud {...(await lees(request, reply))} />);
		return reply.header("cache-control", "no-store").type("text/html; charset=utf-8").send(html);
	});
	server.post("/beheer/register", { config }, async (request, reply) => {
		const upload = readUpload(request.body, "bestand");
		if (!upload) return toon(request, reply, "Kies een bestand.");
		await delen.voerUit(request.dader, (omgeving) => receiveRegister(omgeving, upload, delen.klok.nu()));
		return reply.redirect("/beheer/register", 303);
	});
}
