package carenet.export;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What has to wait until another file has been written: on disk, in a file that has no
 * name any more, under a key that is nowhere else than here. So nothing of it is left
 * after a crash, nor in what the disk does not overwrite.
 */
final class Spool extends FilterOutputStream {

	private static final int KEY_BYTES = 32;

	private static final int BLOCK_BYTES = 16;

	private final FileChannel channel;

	private final byte[] key;

	private Spool(FileChannel channel, byte[] key) {
		super(new BufferedOutputStream(
				new CipherOutputStream(Channels.newOutputStream(channel), cipher(Cipher.ENCRYPT_MODE, key)), 1 << 16));
		this.channel = channel;
		this.key = key;
	}

	static Spool in(Path folder) throws IOException {
		byte[] key = new byte[KEY_BYTES];
		new SecureRandom().nextBytes(key);
		Path file = Files.createTempFile(folder, "export", null);
		return new Spool(FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
				StandardOpenOption.DELETE_ON_CLOSE), key);
	}

	/** Each key is used once, so that every count may begin at zero. */
	private static Cipher cipher(int mode, byte[] key) {
		try {
			Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
			cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[BLOCK_BYTES]));
			return cipher;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java has AES", ex);
		}
	}

	@Override
	public void write(byte[] bytes, int from, int length) throws IOException {
		this.out.write(bytes, from, length);
	}

	/** Written to its end; it is still there to be copied. */
	@Override
	public void close() throws IOException {
		this.out.flush();
	}

	/** Gives all of it away, and ends it. */
	void moveTo(OutputStream target) throws IOException {
		close();
		try (this.channel) {
			this.channel.position(0);
			new CipherInputStream(Channels.newInputStream(this.channel), cipher(Cipher.DECRYPT_MODE, this.key))
				.transferTo(target);
		}
	}

	void discard() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			// nothing is left of it in any case
		}
	}

}
