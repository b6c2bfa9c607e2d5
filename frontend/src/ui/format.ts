import { useMemo } from "react";
import { useText } from "./text";

export interface Formats {
  /** "March 4, 2026", of a date or a moment as ISO text. */
  day(iso: string): string;
  /** "March 4, 2026 at 9:12 AM". */
  moment(iso: string): string;
  /** "9:12 AM". */
  time(iso: string): string;
  number(value: number): string;
}

export function useFormats(): Formats {
  const { language } = useText();
  return useMemo(() => {
    const day = new Intl.DateTimeFormat(language, { dateStyle: "long" });
    const moment = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" });
    const time = new Intl.DateTimeFormat(language, { timeStyle: "short" });
    const number = new Intl.NumberFormat(language);
    return {
      // A bare date is a day on the calendar, not midnight in Greenwich.
      day: (iso) => day.format(new Date(iso.length === 10 ? `${iso}T12:00:00` : iso)),
      moment: (iso) => moment.format(new Date(iso)),
      time: (iso) => time.format(new Date(iso)),
      number: (value) => number.format(value),
    };
  }, [language]);
}
