import { useMemo } from "react";
import { useRecordSchema } from "../record/api/get-schema";
import { fieldsOf } from "../record/schema";

/** What people call the categories of elements, in the language of the reader. */
export function useCategoryWords(slug: string): (code: string) => string {
  const { data } = useRecordSchema(slug);
  return useMemo(() => {
    const field = data && fieldsOf(data, "elements").find(({ name }) => name === "category");
    return (code) => field?.labels[code] ?? code;
  }, [data]);
}
