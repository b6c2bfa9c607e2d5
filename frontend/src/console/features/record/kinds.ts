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
  { code: "products", columns: ["vendor", "status", "use", "agreements", "decidedOn"] },
  { code: "product-decisions", columns: ["product", "status", "decidedOn", "reason"] },
  { code: "collections", columns: ["elements", "source", "collector", "frequency", "purposes"] },
  { code: "disclosures", columns: ["recipient", "purpose", "elements", "identifiability", "agreement", "frequency"] },
  { code: "agreements", columns: ["recipient", "agreementKind", "effectiveOn", "expiresOn", "permits"] },
  { code: "retention", columns: ["trigger", "period", "disposal", "citation"] },
  { code: "policies", columns: ["code", "stages", "adoptedOn", "reviewedOn", "governs"] },
  { code: "policy-versions", columns: ["policy", "adoptedOn", "reviewedOn", "changes", "text", "document"] },
  { code: "safeguards", columns: ["safeguardKind", "description", "control"] },
  { code: "access-roles", columns: ["categories", "reason"] },
  { code: "notices", columns: ["noticeKind", "schoolYear", "sentOn", "audience"] },
  { code: "incidents", columns: ["discoveredOn", "recipient", "categories", "affected"] },
  { code: "resources", columns: ["resourceKind", "url", "attribution"] },
  { code: "questions", columns: ["answer", "stages"] },
  { code: "contacts", columns: ["person", "email", "phone", "duties"] },
  { code: "schools", columns: ["ncesId", "lowestGrade", "highestGrade"] },
];

export function columnsOf(kind: string): string[] {
  return kinds.find((each) => each.code === kind)?.columns ?? [];
}

/** Whether there is a catalogue of such items to pick from. */
export function isCatalogued(kind: string): boolean {
  return kind === "elements" || kind === "products";
}

/** The field that names an item of the kind. */
export function nameField(kind: string): string {
  switch (kind) {
    case "agreements":
    case "policies":
    case "policy-versions":
    case "notices":
    case "incidents":
    case "resources":
      return "title";
    case "questions":
      return "question";
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
