// Everything works without this file. It only makes some things quicker, and draws a picture of what is told in words.
document.documentElement.classList.add('with-script');

function draw(place) {
  cytoscape({
    container: place, elements: JSON.parse(place.dataset.graph), userZoomingEnabled: false, userPanningEnabled: false, autoungrabify: true,
    layout: { name: 'preset', fit: true, padding: 34 },
    style: [
      { selector: 'node', style: { 'background-color': '#0b6e7f', width: 16, height: 16 } },
      { selector: '.shared', style: { shape: 'diamond', width: 36, height: 36, 'background-color': '#a8480a', label: 'data(label)', 'font-family': 'Atkinson Hyperlegible, sans-serif', 'font-size': 16, color: '#16202e', 'text-valign': 'bottom', 'text-margin-y': 5, 'text-background-color': '#f4f6f8', 'text-background-opacity': 0.9, 'text-background-padding': 2 } },
      { selector: 'edge', style: { width: 1.6, 'line-color': '#9aa7b3', 'curve-style': 'straight' } },
    ],
  });
}

if (document.querySelector('[data-print]')) window.print();

const place = document.getElementById('network-picture');
if (place) {
  const library = document.createElement('script');
  library.src = '/webjars/cytoscape/dist/cytoscape.min.js';
  library.onload = () => draw(place);
  document.head.append(library);
}
