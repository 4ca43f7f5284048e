import { readNummer } from "./formulier.ts";
import { Weigering } from "./fouten.ts";

/** The number in the address of a page ("/zaken/:id", unless it is called otherwise); an address that cannot be one does not exist. */
export function readId(request: { readonly params: unknown }, naam = "id"): number {
	const id = readNummer((request.params as Readonly<Record<string, string | undefined>>)[naam]);
	if (id === null) throw new Weigering(404, "niet-gevonden");
	return id;
}
