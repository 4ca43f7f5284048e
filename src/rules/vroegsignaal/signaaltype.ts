/**
 * From the lightest to the heaviest. Vroeg: the ordinary signaal. Eindelevering: an announced end of an energy contract, which is NOT a threatening
 * situation (SZW/NVVK 1-11-2023). Crisis: eviction, disconnection or end of the health insurance (Wgs art. 4 lid 2).
 */
export const SIGNAALTYPEN = ["Vroeg", "Eindelevering", "Crisis"] as const;
export type Signaaltype = (typeof SIGNAALTYPEN)[number];
