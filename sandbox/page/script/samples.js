/** Photos and a voice message made on the spot, for those who have none at hand. */

const HUES = [24, 205, 140];

/** A drawn cooking robot; each `number` looks a little different. */
export function samplePhoto(number = 0) {
  const canvas = Object.assign(document.createElement("canvas"), { width: 960, height: 720 });
  const pen = canvas.getContext("2d");
  const hue = HUES[number % HUES.length];
  const fill = (colour, ...box) => {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.roundRect(...box);
    pen.fill();
  };
  fill(`hsl(${hue} 45% 82%)`, 0, 0, 960, 720, 0);
  fill(`hsl(${hue} 25% 60%)`, 0, 560, 960, 160, 0);
  fill("#f4f5f7", 260, 180, 440, 430, 36);
  fill("#2b3440", 310, 230, 340, 110, 18);
  fill("#454f5b", 330, 400, 300, 150, [20, 20, 140, 140]);
  fill(number % 2 ? "#3ddc84" : "#ff5a4f", 340, 270, 34, 34, 17);
  pen.fillStyle = "#fff";
  pen.font = "600 52px monospace";
  pen.fillText(number % 2 ? "READY" : `E0${number + 3}`, 400, 304);
  return afterComma(canvas.toDataURL("image/jpeg", 0.8));
}

/** A round face that is content. */
export function sampleSticker() {
  const canvas = Object.assign(document.createElement("canvas"), { width: 256, height: 256 });
  const pen = canvas.getContext("2d");
  const disc = (colour, ...arc) => {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(...arc);
    pen.fill();
  };
  disc("#ffc93c", 128, 128, 116, 0, 7);
  disc("#5b3a00", 88, 104, 15, 0, 7);
  disc("#5b3a00", 168, 104, 15, 0, 7);
  disc("#5b3a00", 128, 146, 56, 0, Math.PI);
  return { name: "sticker.webp", base64: afterComma(canvas.toDataURL("image/webp")), emoji: "🙂" };
}

/** One second of a soft hum, as 8 kHz WAV. */
export function sampleVoice() {
  const rate = 8000;
  const bytes = new Uint8Array(44 + rate);
  const view = new DataView(bytes.buffer);
  const word = (place, text) => bytes.set(new TextEncoder().encode(text), place);
  word(0, "RIFF");
  view.setUint32(4, 36 + rate, true);
  word(8, "WAVEfmt ");
  [[16, 16, 4], [20, 1, 2], [22, 1, 2], [24, rate, 4], [28, rate, 4], [32, 1, 2], [34, 8, 2], [40, rate, 4]].forEach(
    ([place, value, size]) => (size === 4 ? view.setUint32(place, value, true) : view.setUint16(place, value, true)),
  );
  word(36, "data");
  for (let i = 0; i < rate; i += 1) bytes[44 + i] = 128 + 40 * Math.sin(i / 8) * Math.sin((Math.PI * i) / rate);
  return { name: "voice.wav", base64: btoa(String.fromCharCode(...bytes)), duration: 1 };
}

/** A chosen file's bytes as the sandbox takes them. */
export function bytesOf(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(afterComma(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

const afterComma = (dataUrl) => dataUrl.slice(dataUrl.indexOf(",") + 1);
