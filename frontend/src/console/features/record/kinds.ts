/** A kind of item: its code in addresses, and the fields that its grid shows beside the name. */
export interface Kind {
  code: string;
  columns: string[];
}

/** In the order in which a steward works: what is kept, why, where, who gets it, under which rules. */
export const kinds: Kind[] = [
  { code: "elements", columns: ["category", "sensitivity", "source", "required", "purposes", "systems", "retention"] },
  { code: "purposes", columns: ["legalBasis", "citation", "explanation"] },
  { code: "systems", columns: ["hosting", "vendor", "description"] },
  { code: "recipients", columns: ["type", "group", "description", "subcontractors"] },
  { code: "disclosures", columns: ["recipient", "purpose", "elements", "identifiability", "agreement", "frequency"] },
  { code: "agreements", columns: ["recipient", "agreementKind", "effectiveOn", "expiresOn", "permits"] },
  { code: "retention", columns: ["trigger", "period", "disposal", "citation"] },
  { code: "policies", columns: ["code", "stages", "adoptedOn", "reviewedOn", "governs"] },
  { code: "safeguards", columns: ["safeguardKind", "description", "control"] },
  { code: "access-roles", columns: ["categories", "reason"] },
  { code: "contacts", columns: ["person", "email", "phone", "duties"] },
  { code: "schools", columns: ["ncesId", "lowestGrade", "highestGrade"] },
];

export function columnsOf(kind: string): string[] {
  return kinds.find((each) => each.code === kind)?.columns ?? [];
}

/** The field that names an item of the kind. */
export function nameField(kind: string): string {
  switch (kind) {
    case "agreements":
    case "policies":
      return "title";
    case "retention":
      return "series";
    case "contacts":
      return "office";
    case "disclosures":
      return "use";
    default:
      return "name";
  }
}
