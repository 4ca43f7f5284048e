import { hash } from "node:crypto";
import type { Stapomgeving } from "../../database/stapomgeving.ts";

/** Bits of a key that choose its box: 8,192 boxes hold some 45 keys each for 66,000 people, and 1,200 for two million. */
const BITS = 13;
const SLEUTEL = 8;
const PAAR = SLEUTEL + 4;

/**
 * Makes search keys as they are kept: eight bytes of a hash behind a secret of the gemeente. One plain hash a key, because an
 * extract has five keys a person: with an HMAC each they take ten times as long.
 */
export function makeRegistersleutel({ sleutels, gemeenteId }: Pick<Stapomgeving, "sleutels" | "gemeenteId">) {
	const geheim = sleutels.index(gemeenteId, "registersleutels", "geheim").toString("base64");
	return (sleutel: string): Buffer => hash("sha256", `${geheim}:${sleutel}`, "buffer").subarray(0, SLEUTEL);
}

/** The box in which a key lies. */
export const vakVan = (sleutel: Buffer): number => sleutel.readUInt16BE(0) >> (16 - BITS);

/** At most `max` + 1 people of one key, in the order in which they were put in. */
export function zoekInVak(vak: Buffer, sleutel: Buffer, max: number): number[] {
	const gevonden: number[] = [];
	const gezocht = sleutel.readBigUInt64BE(0);
	for (let plaats = 0; plaats < vak.length && gevonden.length <= max; plaats += PAAR)
		if (vak.readBigUInt64BE(plaats) === gezocht) gevonden.push(vak.readInt32BE(plaats + SLEUTEL));
	return gevonden;
}

/** Gathers the keys of a whole extract: twelve bytes each, put in their boxes at the end. */
export class Sleutelvakken {
	#paren = Buffer.alloc(PAAR * 4_096);
	#lengte = 0;

	voegToe(sleutel: Buffer, persoon: number): void {
		if (this.#lengte === this.#paren.length) this.#paren = Buffer.concat([this.#paren, Buffer.alloc(this.#lengte)]);
		sleutel.copy(this.#paren, this.#lengte, 0, SLEUTEL);
		this.#paren.writeInt32BE(persoon, this.#lengte + SLEUTEL);
		this.#lengte += PAAR;
	}

	/** The boxes that hold anything. */
	*vakken(): Generator<{ readonly vak: number; readonly sleutels: Buffer }> {
		const lengtes = new Int32Array(1 << BITS);
		const elk = (doe: (vak: number, plaats: number) => void) => {
			for (let plaats = 0; plaats < this.#lengte; plaats += PAAR)
				doe(this.#paren.readUInt16BE(plaats) >> (16 - BITS), plaats);
		};
		elk((vak) => {
			lengtes[vak]! += PAAR;
		});
		const begin = new Int32Array(1 << BITS);
		for (let vak = 1; vak < begin.length; vak++) begin[vak] = begin[vak - 1]! + lengtes[vak - 1]!;
		const volgende = begin.slice();
		const op = Buffer.alloc(this.#lengte);
		elk((vak, plaats) => {
			this.#paren.copy(op, volgende[vak]!, plaats, plaats + PAAR);
			volgende[vak]! += PAAR;
		});
		for (let vak = 0; vak < begin.length; vak++)
			if (lengtes[vak]! > 0) yield { vak, sleutels: op.subarray(begin[vak]!, begin[vak]! + lengtes[vak]!) };
	}
}
