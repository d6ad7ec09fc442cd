package carenet.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

import carenet.study.Id;
import com.google.crypto.tink.util.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the vault's log: somebody's sealed identity, or, with an empty key, the
 * note that somebody was erased. A checksum covers all but the key, which can therefore
 * be destroyed in place.
 *
 * @param batch where the batch of entries begins that was written together
 * @param sealed the content
 */
record VaultEntry(long batch, SealedIdentity sealed) {

	static final int MAGIC = 0x49445631;

	static final int HEADER = 4 * Integer.BYTES;

	private static final Bytes NOTHING = Bytes.copyFrom(new byte[0]);

	private static final int MAX_KEY = 1 << 10;

	private static final int MAX_BODY = 1 << 17;

	static VaultEntry erasure(long batch, Id id) {
		return new VaultEntry(batch, new SealedIdentity(id, NOTHING, NOTHING));
	}

	boolean isErasure() {
		return this.sealed.key().size() == 0;
	}

	boolean isErased() {
		return this.sealed.key().equals(Bytes.copyFrom(new byte[this.sealed.key().size()]));
	}

	byte[] toBytes() {
		byte[] body = body();
		byte[] key = this.sealed.key().toByteArray();
		return ByteBuffer.allocate(HEADER + key.length + body.length)
			.putInt(MAGIC)
			.putInt(key.length)
			.putInt(body.length)
			.putInt(checksum(key.length, body))
			.put(key)
			.put(body)
			.array();
	}

	/** The entry at the buffer's position, or null where there is no whole one. */
	static @Nullable VaultEntry read(ByteBuffer in) {
		if (in.remaining() < HEADER || in.getInt() != MAGIC) {
			return null;
		}
		int keyLength = in.getInt();
		int bodyLength = in.getInt();
		int checksum = in.getInt();
		if (keyLength < 0 || keyLength > MAX_KEY || bodyLength <= Long.BYTES || bodyLength > MAX_BODY
				|| in.remaining() < keyLength + bodyLength) {
			return null;
		}
		byte[] key = bytes(in, keyLength);
		byte[] body = bytes(in, bodyLength);
		return (checksum(keyLength, body) == checksum) ? of(key, ByteBuffer.wrap(body)) : null;
	}

	private static VaultEntry of(byte[] key, ByteBuffer body) {
		long batch = body.getLong();
		Id id = Id.of(new String(bytes(body, body.get()), StandardCharsets.US_ASCII));
		return new VaultEntry(batch,
				new SealedIdentity(id, Bytes.copyFrom(key), Bytes.copyFrom(bytes(body, body.remaining()))));
	}

	private byte[] body() {
		byte[] id = this.sealed.id().value().getBytes(StandardCharsets.US_ASCII);
		byte[] text = this.sealed.text().toByteArray();
		return ByteBuffer.allocate(Long.BYTES + 1 + id.length + text.length)
			.putLong(this.batch)
			.put((byte) id.length)
			.put(id)
			.put(text)
			.array();
	}

	private static byte[] bytes(ByteBuffer in, int length) {
		byte[] bytes = new byte[length];
		in.get(bytes);
		return bytes;
	}

	private static int checksum(int keyLength, byte[] body) {
		CRC32C sum = new CRC32C();
		sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, keyLength));
		sum.update(body);
		return (int) sum.getValue();
	}

}
