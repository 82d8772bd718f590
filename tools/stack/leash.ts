// Loaded into every service before its own code: a service whose starter was killed outright ends by itself,
// rather than hold its port for ever.
const parent = process.ppid;
const watch = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(watch);
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 10_000).unref();
}, 1_000);
watch.unref();
