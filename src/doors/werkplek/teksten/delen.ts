import type { FastifyRequest } from "fastify";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import type { Tekstsleutel } from "../../../steps/reach/teksten/versies.ts";
import { Weigering } from "../fouten.ts";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { type Adresdelen, readSleutel } from "./woorden.ts";

export const KRUIMEL = { naam: "Teksten", href: "/teksten" } as const;
export const LEZEN = { recht: "teksten-lezen" } as const;
export const SCHRIJVEN = { recht: "teksten-schrijven" } as const;
export const PUBLICEREN = { recht: "teksten-publiceren" } as const;

/** Runs steps as who is signed in. */
export const doe = <T>(delen: Werkplekdelen, request: FastifyRequest, werk: (omgeving: Stapomgeving) => Promise<T>) =>
	delen.voerUit(request.dader, werk);

/** The text of this address; an address that names none is not found. */
export function vindSleutel(request: FastifyRequest<{ Params: Adresdelen }>): Tekstsleutel {
	const sleutel = readSleutel(request.params);
	if (!sleutel) throw new Weigering(404, "niet-gevonden");
	return sleutel;
}

/** The address that the router knows. */
export const ADRES = "/teksten/:soort/:kanaal/:doelgroep/:taal";
