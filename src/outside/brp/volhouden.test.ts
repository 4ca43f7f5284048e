import { expect, test } from "vitest";
import { type Klok, Volhouder, type Volhoudinstelling } from "./volhouden.ts";

const INSTELLING: Volhoudinstelling = {
	...{ pogingen: 3, eersteWachtMs: 100, maxWachtMs: 5000, perSeconde: 1000, foutenTotOpen: 2, openMs: 60_000 },
};

/** Time that only passes when somebody waits. */
function nepklok(): Klok & { tijd: number; gewacht: number[] } {
	const klok = {
		tijd: 1000,
		gewacht: [] as number[],
		nu: () => klok.tijd,
		wacht: async (ms: number) => {
			klok.gewacht.push(ms);
			klok.tijd += ms;
		},
	};
	return klok;
}

const lukt = async () => ({ soort: "gelukt", waarde: "ja" }) as const;
const lukt_niet = async () => ({ soort: "tijdelijk" }) as const;

test("een fout die voorbijgaat merkt niemand: na twee pogingen lukt de derde", async () => {
	const klok = nepklok();
	let keer = 0;
	const antwoord = await new Volhouder(INSTELLING, klok).doe(async () => (++keer < 3 ? lukt_niet() : lukt()));
	expect(antwoord).toEqual({ soort: "gelukt", waarde: "ja" });
	expect(klok.gewacht.filter((ms) => ms >= 100)).toEqual([100, 200]);
});

test("wie om meer wachttijd vraagt krijgt die", async () => {
	const klok = nepklok();
	let keer = 0;
	await new Volhouder(INSTELLING, klok).doe(async () => (++keer < 2 ? { soort: "tijdelijk", wachtMs: 3000 } : lukt()));
	expect(klok.gewacht).toContain(3000);
});

test("wie om heel veel wachttijd vraagt houdt niemand op: kom later terug", async () => {
	const klok = nepklok();
	const antwoord = await new Volhouder(INSTELLING, klok).doe(async () => ({ soort: "tijdelijk", wachtMs: 120_000 }));
	expect(antwoord).toEqual({ soort: "storing", probeerWeerNa: 120 });
	expect(klok.tijd).toBe(1000);
});

test("na te veel fouten gaat de stroomonderbreker open: er wordt niet eens meer gevraagd", async () => {
	const klok = nepklok();
	const volhouder = new Volhouder(INSTELLING, klok);
	await volhouder.doe(lukt_niet);
	await volhouder.doe(lukt_niet);
	let gevraagd = 0;
	const antwoord = await volhouder.doe(async () => {
		gevraagd++;
		return lukt();
	});
	expect(gevraagd).toBe(0);
	expect(antwoord).toEqual({ soort: "storing", probeerWeerNa: 60 });
});

test("na de pauze probeert er één, en als dat lukt gaat alles verder", async () => {
	const klok = nepklok();
	const volhouder = new Volhouder(INSTELLING, klok);
	await volhouder.doe(lukt_niet);
	await volhouder.doe(lukt_niet);
	klok.tijd += 60_001;
	let los = () => {};
	const proef = volhouder.doe(async () => {
		await new Promise<void>((klaar) => {
			los = klaar;
		});
		return lukt();
	});
	await Promise.resolve();
	expect((await volhouder.doe(lukt)).soort).toBe("storing");
	los();
	expect((await proef).soort).toBe("gelukt");
	expect((await volhouder.doe(lukt)).soort).toBe("gelukt");
});

test("mislukt de proef, dan blijft de stroomonderbreker open", async () => {
	const klok = nepklok();
	const volhouder = new Volhouder(INSTELLING, klok);
	await volhouder.doe(lukt_niet);
	await volhouder.doe(lukt_niet);
	klok.tijd += 60_001;
	await volhouder.doe(lukt_niet);
	expect(await volhouder.doe(lukt)).toEqual({ soort: "storing", probeerWeerNa: 60 });
});

test("er gaan nooit meer vragen per seconde uit dan is afgesproken", async () => {
	const klok = nepklok();
	const volhouder = new Volhouder({ ...INSTELLING, perSeconde: 5 }, klok);
	for (let keer = 0; keer < 11; keer++) await volhouder.doe(lukt);
	expect(klok.tijd - 1000).toBe(2000);
});
