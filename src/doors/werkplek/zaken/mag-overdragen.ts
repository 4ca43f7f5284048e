import { mag, type Rol } from "../../../rules/account/rollen.ts";

/** May this gebruiker give the zaak to somebody: nobody's, the own, or somebody else's with the right to divide the work. */
export const magOverdragen = (
	{ id, rol }: { readonly id: number; readonly rol: Rol },
	{ toegewezen_aan }: { readonly toegewezen_aan: number | null },
): boolean => toegewezen_aan === null || toegewezen_aan === id || mag(rol, "zaken-van-anderen-overdragen");
