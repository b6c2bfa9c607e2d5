import { useState } from "react";
import { useSettled } from "../../../../ui/settled";
import { useText } from "../../../../ui/text";
import { useReadingGrade } from "../api/measure-text";

const PAUSE_MS = 600;
const LONGEST = 240;

interface ReadingLineProps {
  slug: string;
  language: string;
  written: string;
}

/** A quiet line under a public text: the grade at which it reads, and where it is hardest once that is too much. */
export function ReadingLine({ slug, language, written }: ReadingLineProps) {
  const text = useText();
  const [first] = useState(written);
  const settled = useSettled(written, PAUSE_MS);
  const reading = useReadingGrade(slug, settled, language);
  const grade = reading?.grade ?? undefined;
  return (
    // Who opens a form does not want to hear of every text in it; who changes one does.
    <p className="pv-reading" data-above={reading?.above ?? false} aria-live={settled === first ? "off" : "polite"}>
      {reading && grade !== undefined && (
        <>
          {text("reading.grade", { grade, limit: reading.limit })}
          {reading.above && reading.hardest && (
            <>
              {" "}
              {text("reading.hardest")} <q lang={language}>{cut(reading.hardest.text)}</q>
            </>
          )}
        </>
      )}
    </p>
  );
}

function cut(sentence: string): string {
  return sentence.length <= LONGEST ? sentence : `${sentence.slice(0, LONGEST)}…`;
}
