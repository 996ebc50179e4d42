/** A member of staff as the list gives them. */
export interface Staff {
  id: string;
  username: string;
  name: string;
  roles: string[];
  departments: string[];
  status: string;
}
