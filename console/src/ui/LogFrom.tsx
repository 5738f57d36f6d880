import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { processesQuery } from '../api/queries.ts';

/** Begins a request from a person or a place, for those who may log one. */
export function LogFrom({ from, label }: { from: { person?: string; place?: string }; label: string }) {
  const navigate = useNavigate();
  const { data: processes } = useQuery(processesQuery);
  if (!processes?.some((process) => process.opens.mayOpen)) return null;
  return (
    <Button type="primary" onClick={() => navigate({ to: '/cases/new', search: from })}>
      {label}
    </Button>
  );
}
