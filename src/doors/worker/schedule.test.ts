import { expect, test } from "vitest";
import type { Uitvoerder } from "../../database/voer-uit.ts";
import { type Schemadelen, schematabel } from "./schedule.ts";

const KAPOT = Object.assign(new Error("waarde +31612345678 past niet"), { severity: "ERROR", code: "22P02" });
const TAKEN = {
	hercontrole: "recheck",
	brpwijzigingen: "followPersonen",
	tevredenheid: "planTevredenheid",
	wachtlijst: "offerEerderePlekken",
	uitgewerkt: "closeUitgewerkt",
} as const;

/** Three gemeenten, of which the first fails; what was done for the others. */
function maakSchema() {
	const gedaan: number[] = [];
	const werk = async (id: number) => {
		if (id === 1) throw KAPOT;
		gedaan.push(id);
		return 0;
	};
	const voerUit: Uitvoerder = async (dader) => void (await werk(dader.gemeenteId)) as never;
	const delen: Schemadelen = {
		voerUit,
		vandaag: () => "2026-11-23",
		listGemeenten: async () => [1, 2, 3].map((id) => ({ id, instellingen: id === 2 ? { matchen: "onzin" } : {} })),
		listVerzendwerk: async () => [1, 2, 3],
		ruimOp: async () => undefined,
		closeUitgewerkt: werk,
		...Object.fromEntries(Object.values(TAKEN).map((naam) => [naam, werk])),
	};
	return { gedaan, tabel: schematabel(delen) };
}

test("a gemeente that fails does not keep the work from those after it; the task still says that it failed", async () => {
	for (const taak of [...Object.keys(TAKEN), "versturen", "dagplan", "drukwerk"]) {
		const { gedaan, tabel } = maakSchema();
		const fout = await Promise.resolve(tabel[taak]?.({}, {} as never)).catch((reden: Error) => reden.message);
		expect([taak, gedaan]).toEqual([taak, [2, 3]]);
		expect(fout).toBe("1 van 3 niet gelukt. gemeente 1: databasefout 22P02");
	}
});

test("a gemeente with settings that cannot be read does not keep the others from matching", async () => {
	const { tabel } = maakSchema();
	await expect(Promise.resolve(tabel.maandmatch?.({}, {} as never))).rejects.toThrow(
		"1 van 3 niet gelukt. gemeente 2:",
	);
});
