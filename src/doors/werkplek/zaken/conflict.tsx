import type { FastifyReply, FastifyRequest } from "fastify";
import type { ZaakGewijzigd } from "../../../steps/register/antwoord.ts";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Kenmerken } from "../../../ui/delen/lijst.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { Kaart } from "../../../ui/delen/vlak.tsx";
import type { Invoer } from "../formulier.ts";
import { csrfVeld, sendPagina } from "../pagina.tsx";

/** Names of fields as the page of the conflict says them; fields without a name travel along unseen. */
const VELDNAMEN: Record<string, string> = {
	kanaal: "Manier van contact",
	uitkomst: "Uitkomst",
	datum: "Dag",
	dagdeel: "Dagdeel",
	terugbellenDatum: "Terugbellen op",
	terugbellenTijd: "Terugbellen om",
	afspraakdatum: "Terugbellen op",
	afspraaktijd: "Terugbellen om",
	resultaat: "Eindresultaat",
	notitie: "Notitie",
	reden: "Reden",
	route: "Aanpak",
};

/**
 * Somebody else was first: shows what they changed and what was filled in here. Nothing is lost: the same form can be
 * sent again on the new version, or dropped.
 */
export function sendConflict(
	request: FastifyRequest,
	reply: FastifyReply,
	props: {
		readonly zaakId: number;
		readonly conflict: ZaakGewijzigd;
		readonly invoer: Invoer;
		/** Texts instead of the values that a form sends. */
		readonly leesbaar?: Readonly<Record<string, string | undefined>>;
		/** Button: "Registreer toch". */
		readonly toch: string;
	},
): FastifyReply {
	const { zaakId, conflict, invoer, leesbaar = {}, toch } = props;
	const velden = Object.entries(invoer).filter((veld): veld is [string, string] => Boolean(veld[1]));
	const gezien = velden.filter(([naam]) => VELDNAMEN[naam]);
	return sendPagina(request, reply, {
		titel: "Een collega was je voor",
		kruimels: [
			{ naam: "Zaken", href: "/zaken" },
			{ naam: "Deze zaak", href: `/zaken/${zaakId}` },
		],
		status: 409,
		inhoud: (
			<>
				<p>
					{conflict.door} wijzigde deze zaak terwijl jij hem open had. Er is nog niets bewaard van wat jij invulde. Lees
					wat er veranderde en kies dan.
				</p>
				<div className="vd-naast">
					<Kaart titel={`Dit deed ${conflict.door}`}>
						<ul>
							{conflict.wat.map((zin) => (
								<li key={zin}>{zin}</li>
							))}
						</ul>
					</Kaart>
					<Kaart titel="Dit vulde jij in">
						<Kenmerken
							kenmerken={gezien.map(([naam, waarde]) => ({ naam: VELDNAMEN[naam], waarde: leesbaar[naam] ?? waarde }))}
						/>
					</Kaart>
				</div>
				<form method="post" action={request.url}>
					{csrfVeld(reply)}
					<Verborgen naam="versie" waarde={String(conflict.versie)} />
					{velden
						.filter(([naam]) => naam !== "versie")
						.map(([naam, waarde]) => (
							<Verborgen key={naam} naam={naam} waarde={waarde} />
						))}
					<Knoppenrij>
						<Knop soort="primair">{toch}</Knop>
						<Knop href={`/zaken/${zaakId}`}>Laat vervallen en bekijk de zaak</Knop>
					</Knoppenrij>
				</form>
			</>
		),
	});
}
