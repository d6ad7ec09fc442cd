/* On a map the arrow keys follow the lines: to whoever is tied to the focused sign and lies most in that direction. */
const directions = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

function centre(sign) {
	const box = (sign.querySelector('.shape') || sign).getBoundingClientRect();
	return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Smaller is better: far away, or far off the direction, costs. */
function cost(from, to, [dx, dy]) {
	const [x, y] = [to[0] - from[0], to[1] - from[1]];
	const along = x * dx + y * dy;
	return (along <= 0.5) ? Infinity : Math.hypot(x, y) * (1 + 2 * Math.abs(x * dy - y * dx) / along);
}

document.addEventListener('keydown', (event) => {
	const sign = event.target.closest?.('svg.carenet-map a[data-to]');
	const direction = directions[event.key];
	if (!sign || !direction || event.altKey || event.ctrlKey || event.metaKey) {
		return;
	}
	const here = centre(sign);
	const tied = sign.dataset.to.split(' ').map((id) => document.getElementById(id)).filter(Boolean);
	const next = tied.map((to) => [cost(here, centre(to), direction), to])
		.filter(([price]) => price < Infinity)
		.sort(([one], [other]) => one - other)[0];
	event.preventDefault();
	next?.[1].focus();
});

/* Whoever follows a sign to the table reads there who said what, without a further click. */
function openWhatWasSaid() {
	const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
	target?.querySelectorAll('details.said').forEach((said) => { said.open = true; });
}
addEventListener('hashchange', openWhatWasSaid);
openWhatWasSaid();
