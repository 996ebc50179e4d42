/** A file as a view shows it; `content` may change under the view. */
export interface FileViewProps {
  name: string;
  content: string;
  onChange(content: string): void;
  readOnly: boolean;
}
