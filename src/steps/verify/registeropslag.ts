import type { Stapomgeving } from "../../database/stapomgeving.ts";
import { voegRijenToe } from "../../database/voeg-rijen-toe.ts";
import type { Registerpersoon } from "../../rules/verify/registerpersoon.ts";
import { registersleutels } from "../../rules/verify/zoeksleutels.ts";
import { PER_RIJ } from "./register-bron.ts";
import { makeRegistersleutel, Sleutelvakken } from "./sleutelvakken.ts";

/** People between two statements: flat memory. */
const BLOK = 4_000;

/** Writes the people of an extract in blocks; their search keys at the end, when all of them are known. */
export function makeRegisteropslag(omgeving: Stapomgeving) {
	const { trx, gemeenteId, sleutels } = omgeving;
	const maak = makeRegistersleutel(omgeving);
	const vakken = new Sleutelvakken();
	let blok: Registerpersoon[] = [];
	let aantal = 0;
	const schrijf = async () => {
		const rijen = [];
		for (let van = 0; van < blok.length; van += PER_RIJ) {
			const samen = JSON.stringify(blok.slice(van, van + PER_RIJ));
			rijen.push({
				gemeente_id: gemeenteId,
				id: Math.floor((aantal - blok.length + van) / PER_RIJ),
				persoon: sleutels.encrypt(gemeenteId, "registerpersonen.persoon", samen),
			});
		}
		blok = [];
		await voegRijenToe(trx, "registerpersonen", ["gemeente_id", "id", "persoon"], rijen);
	};
	return {
		aantal: () => aantal,
		async voegToe(persoon: Registerpersoon): Promise<void> {
			// Lists that the BRP marked as mistaken (F) or erased (W) are nobody.
			if (persoon.opschorting !== "F" && persoon.opschorting !== "W")
				for (const sleutel of registersleutels(persoon)) vakken.voegToe(maak(sleutel), aantal);
			blok.push(persoon);
			aantal++;
			if (blok.length === BLOK) await schrijf();
		},
		async sluit(): Promise<void> {
			await schrijf();
			const rijen = [...vakken.vakken()].map((vak) => ({ gemeente_id: gemeenteId, ...vak }));
			await voegRijenToe(trx, "registersleutels", ["gemeente_id", "vak", "sleutels"], rijen);
		},
	};
}
