import { hash } from "node:crypto";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { voegRijenToe } from "../../database/voeg-rijen-toe.ts";
import { bewaarCellen } from "../../rules/import/bewaar-cellen.ts";
import type { Cel } from "../../rules/import/cel.ts";
import type { Kolommenherkenning } from "../../rules/import/kolommen.ts";
import type { Regeluitkomst } from "../../rules/import/regeluitkomst.ts";
import { rijsleutel, rijsleutelVroeger } from "../../rules/import/rijsleutel.ts";
import type { Signaalregel } from "../../rules/import/signaalregel.ts";
import { adressleutel, persoonsleutel } from "../../rules/vroegsignaal/sleutels.ts";
import { findBekendeRijen, findOrMakePartner, readPartners } from "./queries.ts";

interface GelezenRij {
	readonly rij: { readonly nummer: number; readonly cellen: readonly Cel[] };
	readonly uitkomst: Regeluitkomst;
}

/** What became of one block. `crisis`: how many of the signalen that were taken in threaten a home or its supply. */
export interface Blokuitkomst {
	readonly aangenomen: number;
	readonly gecorrigeerd: number;
	readonly dubbel: number;
	readonly crisis: number;
}

export interface Regelopslag {
	/** Writes one block: signalen for what was taken in, refused rows beside it. */
	write(rijen: readonly GelezenRij[]): Promise<Blokuitkomst>;
	/** The partner of the whole file, when there is just one. */
	enigePartner(): number | null;
}

const KOLOMMEN = [
	..."gemeente_id aanlevering_id regelnummer rij_hash partner_id partnertype klantnummer signaaltype".split(" "),
	..."warme_overdracht voorletters voornamen voorvoegsel achternaam bedrijfsnaam geboortedatum geboortedatum_opgegeven".split(
		" ",
	),
	..."bsn_versleuteld bsn_index straat huisnummer huisletter toevoeging postcode plaats telefoons email".split(" "),
	..."bedrag_cent maanden_achterstand ontstaansdatum signaaldatum ontvangen_op adressleutel persoonsleutel".split(" "),
	"correcties",
] as Parameters<typeof voegRijenToe<"signalen">>[2];

const hashRij = (sleutel: string): Buffer => hash("sha256", sleutel, "buffer");

/** Under which hash this row may have been kept before; null for nearly every row. */
function hashVroeger(regel: Signaalregel): Buffer | null {
	const sleutel = rijsleutelVroeger(regel);
	return sleutel === null ? null : hashRij(sleutel);
}

/** The hashes under which the signaal of this row may be kept. */
export const rijHashes = (regel: Signaalregel): Buffer[] =>
	[hashRij(rijsleutel(regel)), hashVroeger(regel)].filter((een) => een !== null);

/** Stores the rows of one delivery, block by block. */
export function makeRegelopslag(
	omgeving: Stapomgeving,
	aanlevering: { id: number; peildatum: string },
	herkenning: Kolommenherkenning,
	kop: readonly string[],
): Regelopslag {
	const { trx, gemeenteId, sleutels } = omgeving;
	let partners: Map<string, number> | null = null;
	const gebruikt = new Set<number>();
	const partnerVan = async (regel: Signaalregel): Promise<number> => {
		partners ??= await readPartners(trx);
		const sleutel = `${regel.partnertype} ${regel.partner.toLowerCase()}`;
		const id = partners.get(sleutel) ?? (await findOrMakePartner(trx, gemeenteId, regel.partner, regel.partnertype)).id;
		partners.set(sleutel, id);
		gebruikt.add(id);
		return id;
	};

	const maakSignaal = (rij: GelezenRij, rijHash: Buffer, regel: Signaalregel, partnerId: number) => {
		const correcties = rij.uitkomst.soort === "aangenomen" ? rij.uitkomst.correcties : [];
		return {
			gemeente_id: gemeenteId,
			aanlevering_id: aanlevering.id,
			regelnummer: rij.rij.nummer,
			rij_hash: rijHash,
			partner_id: partnerId,
			partnertype: regel.partnertype,
			klantnummer: regel.klantnummer,
			signaaltype: regel.signaaltype,
			warme_overdracht: regel.warmeOverdracht,
			voorletters: regel.voorletters,
			voornamen: regel.voornamen,
			voorvoegsel: regel.voorvoegsel,
			achternaam: regel.achternaam,
			bedrijfsnaam: regel.bedrijfsnaam,
			geboortedatum: regel.geboortedatum,
			geboortedatum_opgegeven: regel.geboortedatumOpgegeven,
			bsn_versleuteld: regel.bsn && sleutels.encrypt(gemeenteId, "signalen.bsn", regel.bsn),
			bsn_index: regel.bsn && sleutels.index(gemeenteId, "bsn", regel.bsn),
			straat: regel.straat,
			huisnummer: regel.huisnummer,
			huisletter: regel.huisletter,
			toevoeging: regel.toevoeging,
			postcode: regel.postcode,
			plaats: regel.plaats,
			telefoons: regel.telefoons.map((nummer) => nummer.e164),
			email: regel.email,
			bedrag_cent: regel.bedragCent,
			maanden_achterstand: regel.maandenAchterstand,
			ontstaansdatum: regel.ontstaansdatum,
			signaaldatum: regel.signaaldatum,
			ontvangen_op: aanlevering.peildatum,
			adressleutel: adressleutel(regel),
			persoonsleutel: persoonsleutel(regel),
			correcties: correcties.length > 0 ? correcties : null,
		};
	};

	const maakGeweigerd = (rij: GelezenRij) => ({
		gemeente_id: gemeenteId,
		aanlevering_id: aanlevering.id,
		regelnummer: rij.rij.nummer,
		redenen: rij.uitkomst.soort === "geweigerd" ? rij.uitkomst.redenen : [],
		cellen: sleutels.encrypt(
			gemeenteId,
			"geweigerde_regels.cellen",
			JSON.stringify(
				bewaarCellen(
					rij.rij.cellen,
					herkenning,
					kop,
					rij.uitkomst.soort === "geweigerd" && rij.uitkomst.zonderBsn ? ["bsn"] : [],
				),
			),
		),
	});

	return {
		async write(rijen) {
			const geweigerd = rijen.filter((rij) => rij.uitkomst.soort === "geweigerd").map(maakGeweigerd);
			await voegRijenToe(
				trx,
				"geweigerde_regels",
				["gemeente_id", "aanlevering_id", "regelnummer", "redenen", "cellen"],
				geweigerd,
			);
			const aangeboden = rijen.flatMap((rij) => {
				if (rij.uitkomst.soort !== "aangenomen") return [];
				const { regel } = rij.uitkomst;
				return [{ rij, regel, rijHash: hashRij(rijsleutel(regel)), vroeger: hashVroeger(regel) }];
			});
			const bekend = await findBekendeRijen(
				trx,
				gemeenteId,
				aangeboden.flatMap(({ rijHash, vroeger }) => (vroeger ? [rijHash, vroeger] : [rijHash])),
			);
			const signalen = [];
			let gecorrigeerd = 0;
			for (const { rij, regel, rijHash, vroeger } of aangeboden) {
				const sleutel = rijHash.toString("latin1");
				if (bekend.has(sleutel) || (vroeger && bekend.has(vroeger.toString("latin1")))) continue;
				bekend.add(sleutel);
				const signaal = maakSignaal(rij, rijHash, regel, await partnerVan(regel));
				if (signaal.correcties) gecorrigeerd++;
				signalen.push(signaal);
			}
			await voegRijenToe(trx, "signalen", KOLOMMEN, signalen);
			return {
				aangenomen: signalen.length,
				gecorrigeerd,
				dubbel: aangeboden.length - signalen.length,
				crisis: signalen.filter((signaal) => signaal.signaaltype === "Crisis").length,
			};
		},
		enigePartner: () => (gebruikt.size === 1 ? [...gebruikt][0]! : null),
	};
}
