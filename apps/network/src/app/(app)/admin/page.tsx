import { redirect } from 'next/navigation';

/** Staff begin with the audit log. */
export default function Page() {
  redirect('/admin/audit');
}
