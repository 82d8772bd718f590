/** Who is there in the embedded mode. The passwords are well known, which is why only that mode has them. */
export const DEMO = {
  companies: [
    {
      slug: 'nordlicht-systeme', name: 'Nordlicht Systeme GmbH', industry: 'IT-Dienstleistungen', size: '50-249',
      member: { name: 'Katrin Berger', email: 'katrin.berger@nordlicht.example', password: 'nordlicht-demo-0711' },
    },
    {
      slug: 'alpenblick-logistik', name: 'Alpenblick Logistik AG', industry: 'Logistik', size: '250-999',
      member: { name: 'Urs Amrein', email: 'urs.amrein@alpenblick.example', password: 'alpenblick-demo-0711' },
    },
  ],
  experts: [
    {
      firstName: 'Jonas', lastName: 'Weidmann', email: 'jonas.weidmann@experts.example', password: 'expert-demo-0711',
      title: 'Bid Manager, öffentliche Ausschreibungen', domain: 'tenders',
    },
    {
      firstName: 'Helena', lastName: 'Brandt', email: 'helena.brandt@experts.example', password: 'expert-zwei-demo-0711',
      title: 'Vergabeberaterin', domain: 'tenders',
    },
  ],
  admin: { name: 'Mira Admin', email: 'admin@0711.example', password: 'admin-demo-0711' },
  monthlyRateCents: 180_000,
} as const;
