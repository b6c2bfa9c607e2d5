import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";

export interface ButtonProps extends Omit<AriaButtonProps, "className"> {
  look?: "main" | "quiet" | "danger" | "plain";
}

export function Button({ look = "main", ...props }: ButtonProps) {
  const className =
    look === "plain" ? "pv-plain-button" : look === "main" ? "pv-button" : `pv-button pv-button--${look}`;
  return <AriaButton {...props} className={className} />;
}
